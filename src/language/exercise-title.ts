const exerciseWord =
  '(?:연습(?:\\s*문제)?|(?:예제|예시|기출)\\s*문제|문제\\s*(?:예시|예제|풀이|모음)|실습\\s*(?:문제|과제)|실습|과제|퀴즈|문제|숙제|미션|(?:확인|복습|실전|심화|응용|추가|보너스|도전)\\s*(?:문제|과제|미션|퀴즈)|도전|labs?|exercises?|quiz(?:zes)?|assignments?|practice|homework|challenges?)';
const exerciseForm = new RegExp(
  `^(?:${exerciseWord})!?(?:\\s*#?\\d+(?:[.-]\\d+)*)?(?:\\s*[:：.)\\-–—].*)?$`,
  'i',
);

/** `오늘의 과제`, `도커 연습 문제`, `스스로 풀어보기`; `남은 과제` is what the author has to do. */
const exerciseEnd =
  /(?<!남은|향후|앞으로의?|해결할?)(?:^|\s)(?:(?:연습|실습|확인|복습|예상)\s*문제|(?:연습|실습)\s*과제|과제|퀴즈|숙제|미션)$|^(?:직접|스스로|혼자서?)\s*(?:해|풀어)\s?보기$|^(?:풀어|(?:(?:도전|연습|복습)\s?)?해)\s?보기$|^(?:확인\s*학습|스스로\s*점검|셀프\s*체크|자가\s*진단)$/;

/** Whether a heading's text, its number left out, says that tasks stand below it, or is one: `연습문제`, `실습 2 : 볼륨`, `…하시오`. */
export function isExerciseTitle(title: string): boolean {
  const words = title
    .replaceAll(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();
  return (
    exerciseForm.test(words) ||
    exerciseEnd.test(words) ||
    /(?:풀어|해)\s?(?:보는|볼) 문제(?:들)?$/.test(words) ||
    /[가-힣]시오[.!]?$/.test(words)
  );
}
