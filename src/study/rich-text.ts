import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { RichText } from './nodes.ts';
import type { TextLines } from './text-lines.ts';

/** Plain text of mdast nodes: inline HTML tags left out, line breaks and runs of blanks as one blank. */
export function plainText(nodes: Nodes | readonly Nodes[]): string {
  const list = Array.isArray(nodes) ? (nodes as readonly Nodes[]) : [nodes as Nodes];
  return collapse(list.map(textOf).join(''));
}

/** Inline content with its plain text. */
export function richText(content: readonly PhrasingContent[]): RichText {
  return { text: plainText(content), content: [...content] };
}

/** A text without formatting. */
export function plainRichText(text: string): RichText {
  return { text: collapse(text), content: [{ type: 'text', value: collapse(text) }] };
}

/** Collapses blanks and line ends to single blanks. */
export function collapse(text: string): string {
  return text.replaceAll(/[\s\u00A0]+/g, ' ').trim();
}

function textOf(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return htmlText(node.value);
  if ('children' in node) return (node.children as Nodes[]).map(textOf).join('');
  return toString(node);
}

/** Known tags vanish, `<br>` is a blank; an unknown tag is a placeholder the author wrote: it stays. */
function htmlText(value: string): string {
  if (/^<br\s*\/?>$/i.test(value)) return ' ';
  const name = /^<\/?([a-z][a-z0-9-]*)/i.exec(value)?.[1]?.toLowerCase();
  if (name !== undefined && !htmlNames.has(name) && !value.startsWith('</')) return value;
  return '';
}

/** Element names of HTML that may stand in a note; any other `<name>` is text. */
export const htmlNames: ReadonlySet<string> = new Set(
  (
    'a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption center cite ' +
    'code col colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure font ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link ' +
    'main map mark menu meta meter nav noscript object ol optgroup option output p param picture pre progress q ' +
    'rp rt ruby s samp script search section select slot small source span strong style sub summary sup svg ' +
    'table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

/** Inline content of paragraphs, joined by breaks. */
export function joinParagraphs(nodes: readonly RootContent[]): PhrasingContent[] {
  const content: PhrasingContent[] = [];
  for (const node of nodes) {
    if (node.type !== 'paragraph') continue;
    if (content.length > 0) content.push({ type: 'break' });
    content.push(...node.children);
  }
  return content;
}

/**
 * Cuts inline content to the source offsets `[from, to)`. Text nodes are cut inside; a node with children is
 * cut recursively; what stands in no source is left out.
 */
export function slicePhrasing(
  content: readonly PhrasingContent[],
  from: number,
  to: number,
  text: TextLines,
): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of content) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || end <= from || start >= to) continue;
    if (start >= from && end <= to) result.push(node);
    else if (node.type === 'text') {
      const [first, last] = [Math.max(start, from), Math.min(end, to)];
      const position = { start: text.pointAt(first), end: text.pointAt(last) };
      result.push({ type: 'text', value: text.source.slice(first, last), position });
    } else if ('children' in node) {
      const children = slicePhrasing(node.children, from, to, text);
      if (children.length > 0) result.push({ ...node, children });
    }
  }
  return trimPhrasing(result);
}

/** Removes blanks and line breaks at both ends. */
function trimPhrasing(content: PhrasingContent[]): PhrasingContent[] {
  const kept = [...content];
  const isBlank = (node: PhrasingContent | undefined) =>
    node !== undefined &&
    (node.type === 'break' ||
      (node.type === 'html' && /^<br\s*\/?>$/i.test(node.value)) ||
      (node.type === 'text' && node.value.trim() === ''));
  while (isBlank(kept[0])) kept.shift();
  while (isBlank(kept.at(-1))) kept.pop();
  const first = kept[0];
  if (first?.type === 'text') kept[0] = { ...first, value: first.value.trimStart() };
  const last = kept.at(-1);
  if (last?.type === 'text') kept[kept.length - 1] = { ...last, value: last.value.trimEnd() };
  return kept;
}
