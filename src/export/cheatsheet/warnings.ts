import type { Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Position } from 'unist';
import { markerKind } from '../../render/callouts.ts';
import type { Chapter, Section, StudyNote } from '../../study/nodes.ts';

type Content = Chapter | Section | RootContent;

/** A range of a note, in offsets. */
interface Range {
  readonly start: number;
  readonly end: number;
}

/** How a warning begins: `주의: …`, `[금지]`, `※ 경고`, `:::danger`. */
const label =
  /^\s*(?::{3,}\s*(?:warning|danger|caution)\b|[※[(<*]*\s*(?:주의(?:\s*(?:사항|할\s*점))?|경고|위험|금지)\s*(?:[\])>*]|[:：!！]|$|\n))/iu;

/** Signs of danger, wherever they stand. */
const sign = /[⚠🚨⛔🚫☠]/u;

/** Words that say not to do it: `하지 말 것`, `쓰지 마세요`, `777 금지`, `실행하면 안 된다`. */
const prohibition =
  /지\s*(?:말\s*(?:것|자|고|아야|라|기|도록)|마(?:라|세요|십시오|시오|시길)?(?=[\s.!:：)]|$))|금지(?=\s*(?:[.!:：)\]]|$|\n))|면\s*(?:절대\s*)?안\s*(?:된|됨|되|돼)|절대\s*금물|\b(?:do not|don[’']?t|never)\s+(?:run|use|do|type|execute|try)\b/iu;

/** Whether a text warns: it begins as a warning, has a sign of danger or says not to do it. */
export function warns(text: string): boolean {
  return beginsWarning(text) || sign.test(text) || prohibition.test(text);
}

/** Tells of a place in a note whether it stands in a warning: a callout, a paragraph, an item, a row, a section. */
export function warningsOf(note: StudyNote): (place: Position) => boolean {
  // In order, none within another: the last that begins before a place is the one that may hold it.
  const ranges: Range[] = [];
  collect(note.children, ranges);
  return ({ start, end }) => {
    const from = start.offset!;
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ranges[middle]!.start <= from) low = middle + 1;
      else high = middle;
    }
    return low > 0 && ranges[low - 1]!.end >= end.offset!;
  };
}

function collect(siblings: readonly Content[], ranges: Range[]): void {
  for (const [index, node] of siblings.entries()) {
    const end = opensWarning(siblings, index);
    const range = rangeOf(node, end ?? node);
    if (range.end <= (ranges.at(-1)?.end ?? -1)) continue;
    if (end !== undefined || isWarning(node)) ranges.push(range);
    else if ('children' in node) collect(node.children as readonly Content[], ranges);
  }
}

function rangeOf(first: Content, last: Content): Range {
  return { start: first.position!.start.offset!, end: last.position!.end.offset! };
}

function isWarning(node: Content): boolean {
  switch (node.type) {
    case 'chapter':
    case 'section':
      return beginsWarning(node.title.text);
    case 'blockquote':
    case 'listItem': {
      const [first] = node.children;
      return first?.type === 'paragraph' && beginsWarning(textOf(first));
    }
    case 'paragraph':
      return warns(textOf(node));
    case 'heading':
    case 'tableRow':
      return warns(toString(node));
    default:
      return false;
  }
}

/** The text of a paragraph; a strong beginning is a label of what follows: `**주의** …`. */
function textOf({ children }: Paragraph): string {
  const [first, ...rest] = children;
  return first?.type === 'strong' ? `${toString(first)}: ${toString(rest)}` : toString(children);
}

/** Whether a text is the head of what stands below it, not only a warning itself. */
function beginsWarning(text: string): boolean {
  const kind = markerKind(text);
  return (
    kind === 'warning' || kind === 'caution' || label.test(text) || sign.test(text.trimStart().slice(0, 2))
  );
}

/**
 * The last node of a warning that a node opens for those after it: Notion's `<aside>`, `:::danger`, a paragraph that
 * warns and ends in a colon.
 */
function opensWarning(siblings: readonly Content[], index: number): Content | undefined {
  const node = siblings[index]!;
  const next = siblings[index + 1];
  if (next === undefined) return undefined;
  if (node.type === 'html' && /^\s*<aside\b/i.test(node.value) && next.type === 'paragraph')
    return beginsWarning(toString(next)) ? lastUntil(siblings, index, /<\/aside>/i) : undefined;
  if (node.type !== 'paragraph') return undefined;
  const text = textOf(node);
  if (/^\s*:{3,}\s*(?:warning|danger|caution)\b/i.test(text))
    return lastUntil(siblings, index, /(?:^|\n):{3,}\s*$/);
  return warns(text) && /[:：]\s*$/.test(text) ? next : undefined;
}

function lastUntil(siblings: readonly Content[], index: number, closing: RegExp): Content | undefined {
  const rest = siblings.slice(index);
  return rest.find((node) => closing.test(node.type === 'html' ? node.value : toString(node)));
}
