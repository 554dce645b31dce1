import type { RichText } from '../study/nodes.ts';
import { richText } from '../study/rich-text.ts';

/** A text without its first letters. */
export function afterWords(rich: RichText, count: number): RichText | undefined {
  const [first, ...rest] = rich.content;
  if (first?.type !== 'text') return undefined;
  const value = first.value.trimStart().slice(count);
  const cut = richText([{ ...first, value }, ...rest]);
  return cut.text.length >= 4 ? cut : undefined;
}
