/** Whether a text is a task though no heading says so: `빈칸을 채우시오.`, `문제 2) 볼륨을 만들고 확인해 보세요`. */
export function isTaskLine(text: string): boolean {
  const isNumbered = /^(?:문제|연습(?:\s?문제)?|과제|미션|퀴즈|quiz|exercise)\s*\d+\s*[.:)]\s*\S/i.test(text);
  return /[가-힣]시오[.!]?\s*(?:\([^)]*\))?$/.test(text) || isNumbered;
}
