/** Whether a text asks the reader to do something: `…하라`, `…해 보자`, `…알아오기`, `…것이다`, a question. */
export function asks(text: string): boolean {
  const end = text.replaceAll(/\s*\([^)]*\)/g, '').trim();
  return /(?:[라자]|시오|세요|[가-힣]기|것(?:이다)?|[?？])[.!]?$|^(?:\d+[.)]|문제\s*\d)/.test(end);
}
