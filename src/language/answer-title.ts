/** `정답`, `모범 답안`, `3번 풀이`, `정답 및 해설`, `Solution`. */
const answerTitle =
  /^(?:(?:문제\s*)?\d+번?[.)]?\s*)?(?:모범\s?)?(?:정답|해답|답안?|풀이|해설|answers?|solutions?)(?:\s*(?:및|와|과|[&·/,])\s*(?:정답|풀이|해설))?\s*[:：]?$/i;

/** Whether a text says nothing but that an answer follows. */
export function isAnswerTitle(text: string): boolean {
  return answerTitle.test(text.replaceAll(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '').trim());
}
