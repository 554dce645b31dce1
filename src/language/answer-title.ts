const number = '(\\d+(?:[-.]\\d+)?)';
const word =
  '(?:(?:모범|예시|힌트\\s?(?:와|및|[&·/,+])|내|내가\\s?(?:쓴|푼|적은)|나의|제)\\s?)?(?:정답|해답|답안|답변?|풀이|해설|answers?(?:\\s+key)?|solutions?)';
const more =
  '(?:\\s*(?:및|와|과|[&·/,+])\\s*(?:정답|풀이|해설))?(?:\\s*(?:예시|모음|코드|명령어?|보기|확인(?:하기)?|펼치기|열기|click))*';
const task =
  '(?:(?:연습|확인|복습|실습)?\\s?(?:문제|과제)|연습|미션|실습|퀴즈|도전|숙제|exercises?|quiz|lab|Q)';

/** What stands before an answer: `정답 :`, `1번 풀이`, `문제 2 정답`, `A3.`, `Solution`, `답은`; the answer is behind it or below. */
const answerMark = new RegExp(
  `^(?:(?:${task}\\s*)?${number}\\s*번?[.)]?\\s*의?\\s*|${task}\\s*)?${word}${more}(?:\\s*#?${number}\\s*번?)?(?:\\s*\\([^)]*\\))?(?:\\s*(?:[:：.)→>]|[-=–—]>?)+\\s*(.*)|은\\s+(.*)|\\s*)$`,
  'is',
);
const shortMark = /^A\s*(\d*)\s*[.:：)]\s*(.*)$/s;

/** An answer's mark: the number of the task it is for, and what is said behind it. */
export interface AnswerMark {
  readonly number: string | undefined;
  readonly rest: string;
}

/** Reads the mark that an answer begins with; none where a text is no answer. */
export function readAnswerMark(text: string): AnswerMark | undefined {
  const bare = withoutSigns(text);
  const short = shortMark.exec(bare);
  if (short) return { number: short[1] === '' ? undefined : short[1], rest: short[2]! };
  const long = answerMark.exec(bare);
  return long
    ? { number: (long[1] ?? long[2])?.replace('.', '-'), rest: long[3] ?? long[4] ?? '' }
    : undefined;
}

/** Whether a text says nothing but that an answer follows: `정답`, `모범 답안`, `3번 풀이`, `정답 및 해설`, `Solution`. */
export function isAnswerTitle(text: string): boolean {
  return readAnswerMark(text)?.rest === '';
}

function withoutSigns(text: string): string {
  return text.replaceAll(/[▼\p{Extended_Pictographic}]|[\uFE0F\u200D]/gu, '').trim();
}
