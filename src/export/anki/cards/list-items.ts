import type { RichText } from '../../../study/nodes.ts';
import { firstSentence } from './first-sentence.ts';

/** As many items as can be learned in order, and as few as are worth it. */
const [fewest, most] = [3, 7];

/** Longer than this an item is cut to what names it. */
const longest = 40;

/** The items of a list as short texts to be hidden; `undefined` where the list is no matter for cards. */
export function listItems(items: readonly RichText[]): string[] | undefined {
  if (items.length < fewest || items.length > most) return undefined;
  const heads = items.map((item) => headOf(item.text));
  const isFit = heads.every((head) => head !== undefined && head.length <= longest * 2);
  const known = heads.flatMap((head) => head ?? []);
  return isFit && new Set(known).size === items.length ? known : undefined;
}

/** What names an item: before a colon, or its first sentence where it has several. */
function headOf(text: string): string | undefined {
  const beforeColon = /^(.{1,40}?)\s*(?::|：| - | — )\s*\S/u.exec(text)?.[1];
  const head = (beforeColon ?? (text.length > longest ? firstSentence(text) : text))
    .replace(/[.。]$/, '')
    .trim();
  return head === '' ? undefined : head;
}
