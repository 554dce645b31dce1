const judgment =
  /^(?:(?:가장|제일|매우|아주|정말|진짜|많이|자주)\s?)+(?:쓰|씀|쓴|사용|중요|헷갈|어렵|편)\S*(?:\s(?:가장|제일|매우|정말|진짜)?\s?(?:중요|헷갈|어렵|편)\S*)?[.!\s]*$|(?:것만|거만)\s알면\s(?:된다|됨|됩니다|돼요)[.!\s]*$/;

/** Whether a text says only what one thinks of a thing: `제일 많이 쓰고 제일 헷갈림`, `…는 것만 알면 된다`. */
export function judges(text: string): boolean {
  return judgment.test(text);
}
