const seen = /[이가]\s(?:나[온옴옵와]|보[인임입여]|[뜬뜸떠]|출력[된됨됩돼])(?:다|니다|요)?[.!]?$/;

const elsewhere =
  /(?:https?:|localhost|브라우저)\S*\s(?:[^.]*\s)?(?:접속|들어가|열|확인|보)|^(?:혹시|만약|만일)\s|(?:에러|오류|문제)[가이]?\s?(?:나|뜨|생기|발생하)(?:면|는\s?경우)/;

/** Whether a sentence tells what one sees then: `이벤트가 나온다`, `목록이 보인다`. */
export function tellsSeen(sentence: string): boolean {
  return seen.test(sentence);
}

/** Whether it tells what happens later or in another place: `http://localhost:8080에 접속하면 …`, `혹시 에러가 나면 …`. */
export function happensElsewhere(sentence: string): boolean {
  return elsewhere.test(sentence);
}
