const actionNoun =
  /(?:[기보]기|[가-힣]함|[가-힣]됨|확인|조회|생성|삭제|실행|시작|접속|출력|설치|추가|수정|변경|저장|종료|중지|정리|목록|명령|방법|이동|연결|복사|등록|설정|적용|업데이트|다운로드|배포|빌드|접근|제거|전환|복원|복구|백업|로그인|로그아웃|초기화|지정|부여|검색|표시|전송|업로드|점검|병합|변환|압축|정지|재가동|가동|생략|갱신|비교|조정|관리|공유|분리|구성|할당|해제|진입|편집|나열|기동|구동|마운트|교체|탐색|차단|허용|개방|취소|활성화|반환|추출|이관|예약|제한|감시|추적)[.!:]?$/;

/** Whether a sentence ends in a plain or polite verb (`…한다`, `…합니다`), a noun made of one (`…함`, `…하기`), or a noun of action. */
export function tellsAction(sentence: string): boolean {
  const end = sentence.replace(/\s*\([^)]*\)[.!]?$/, '').replace(/[.!:\s]+$/, '');
  if (actionNoun.test(end) || finalOf(end.at(-1)) === mieum) return true;
  if (/[니시]다$/.test(end)) return finalOf(end.at(-3)) === bieup;
  if (
    /(?<!일\s?)수 있(?:다|습니다|음)$|해요$|하자$|보자$|[할볼릴울을줄킬일실올칠쓸넣길둘갈]게요?$|[하되]세요$/.test(
      end,
    )
  )
    return true;
  return end.endsWith('다') && finalOf(end.at(-2)) === nieun;
}

/** Whether a sentence ends in a verb that says what one does: `만든다`, `확인합니다`; not `만들었다`, `…이다`, `안 된다`. */
export function tellsStep(sentence: string): boolean {
  const end = sentence.replace(/[.!\s]+$/, '');
  if (/(?:^|\s)(?:안|못)\s\S+$|(?:[되된]|[않없]는|난)다$/.test(end)) return false;
  if (/[^습]니다$/.test(end)) return finalOf(end.at(-3)) === bieup;
  return end.endsWith('다') && finalOf(end.at(-2)) === nieun;
}

/** Whether a sentence ends in what is to be done: `지울 것`. */
export function endsInTask(sentence: string): boolean {
  const before = /([가-힣])\s?것$/.exec(sentence)?.[1];
  return finalOf(before) === rieul;
}

/** Whether a word may be a verb before its noun: `저장하는`, `쪼갠`, `만들`; particles look the same. */
export function endsInAdnominal(word: string): boolean {
  return /[가-힣]{2}$/.test(word) && [nieun, rieul].includes(finalOf(word.at(-1)));
}

/** Whether a text ends in a Korean syllable without a final consonant. */
export function endsInVowel(text: string): boolean {
  return /[가-힣]$/.test(text) && finalOf(text.at(-1)) === 0;
}

const nieun = 4;
const rieul = 8;
const mieum = 16;
const bieup = 17;

/** Number of a syllable's final consonant (Unicode 3.12): 4 is ㄴ, 16 ㅁ, 17 ㅂ; 0 for none or no syllable. */
function finalOf(letter: string | undefined): number {
  const code = (letter?.codePointAt(0) ?? 0) - 0xac00;
  return code >= 0 && code < 11_172 ? code % 28 : 0;
}
