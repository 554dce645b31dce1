import type { Tools } from '../grammar/tools.ts';

/** `… > docker create > docker start`: where the next of a row of commands stands, behind a sign that is no redirection. */
export function nextTool(tail: string, tools: Tools): number {
  for (const { index, 1: name } of tail.matchAll(/\s+[>+]\s+([a-z][\w-]*)(?=\s)/g))
    if (tools.has(name!)) return index;
  return Infinity;
}

const quotes: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '"': '"', "'": "'" };

/** Where the quotation marks close that stand around the text at an index. */
export function closingQuote(text: string, at: number): number {
  const mark = quotes[text[at - 1] ?? ''];
  const close = mark === undefined ? -1 : text.indexOf(mark, at);
  return close < 0 ? Infinity : close;
}
