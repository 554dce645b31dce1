import type { Paragraph, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import { calloutTitle } from './callout-title.ts';
import type { RichText } from '../study/nodes.ts';
import { richText, slicePhrasing } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';

/** One sentence of a paragraph. */
export interface Sentence extends RichText {
  position: Position;
  /** It was cut off before a copula: `X는 …` of `X는 …이고, …`. */
  isNominal?: boolean;
}

/** Splits a paragraph into sentences at full stops after a Korean or Latin letter, and at `<br>` and hard breaks. */
export function sentences(paragraph: Paragraph, lines: TextLines): Sentence[] {
  const from = paragraph.children[0]?.position?.start.offset;
  const to = paragraph.position?.end.offset;
  if (from === undefined || to === undefined) return [];
  const ends = breaks(paragraph.children);
  const text = lines.source.slice(from, to);
  for (const tag of text.matchAll(/^\{%.*%\}$/gm))
    ends.push(from + tag.index, from + tag.index + tag[0].length);
  const masked = text.replaceAll(/(`+)[^`]+\1/g, (code) => '`'.repeat(code.length));
  for (const { index, 0: end } of masked.matchAll(/[가-힣)"'`*][.!?]\*{0,2}(?=\s|$)/g))
    ends.push(from + index + end.length);
  const result: Sentence[] = [];
  // The title of a callout, `[!warning] 주의`, is none of its sentences, unless it is all there is.
  const title = calloutTitle(text);
  let start = from + (title === undefined ? 0 : title.length < text.length ? title.length : title.at);
  for (const end of [...ends.filter((at) => at > start).sort((a, b) => a - b), to]) {
    const content = slicePhrasing(paragraph.children, start, end, lines);
    const rich = richText(content);
    if (rich.text !== '' && !/^\{%.*%\}$/.test(rich.text))
      result.push({ ...rich, position: trimmedPosition(lines, start, end) });
    start = end;
  }
  return result;
}

function breaks(children: readonly PhrasingContent[]): number[] {
  return children.flatMap((node) =>
    node.position && (node.type === 'break' || (node.type === 'html' && /^<\/?br\s*\/?>$/i.test(node.value)))
      ? [node.position.start.offset!]
      : [],
  );
}

/** The place of a source range, blanks at its ends left out. */
function trimmedPosition({ source, pointAt }: TextLines, from: number, to: number): Position {
  const raw = source.slice(from, to);
  const lead = /^(?:\s|<\/?br\s*\/?>|\\\n)*/i.exec(raw)![0].length;
  const start = from + (lead === raw.length ? 0 : lead);
  const end = from + raw.trimEnd().length;
  return { start: pointAt(start), end: pointAt(Math.max(start, end)) };
}
