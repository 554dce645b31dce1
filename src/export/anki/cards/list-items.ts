import type { RichText } from '../../../study/nodes.ts';
import { firstSentence } from './first-sentence.ts';

/** As many items as can be learned in order, and as few as are worth it. */
const [fewest, most] = [3, 7];

/** Longer than this an item is cut to what names it. */
const longest = 40;

/** An item of a list: what names it, and what it says besides. */
export interface ListItem {
  readonly head: string;
  readonly rest: string;
}

/** The items of a list as short texts to be hidden; `undefined` where the list is no matter for cards. */
export function listItems(items: readonly RichText[]): ListItem[] | undefined {
  if (items.length < fewest || items.length > most) return undefined;
  const parts = items.map((item) => partsOf(item.text));
  const isFit = parts.every(({ head }) => head !== '' && head.length <= longest * 2);
  return isFit && new Set(parts.map(({ head }) => head)).size === items.length ? parts : undefined;
}

/** Cut after a colon, or after the first sentence where there are several. */
function partsOf(text: string): ListItem {
  const [, term, meaning] = /^(.{1,40}?)\s*(?::\s|：| - | — )\s*(\S.*)$/u.exec(text) ?? [];
  if (term !== undefined && meaning !== undefined) return { head: term.trim(), rest: meaning.trim() };
  const first = text.length > longest ? firstSentence(text) : text;
  return { head: first.replace(/[.。]$/, '').trim(), rest: text.slice(first.length).trim() };
}
