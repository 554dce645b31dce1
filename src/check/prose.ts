import type { Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** The text of a paragraph, heading or table cell: as long as its source, all that is no plain text blotted out. */
export interface Prose {
  readonly node: Parents;
  readonly text: string;
  /** Offset of the text in the note. */
  readonly offset: number;
}

/** Stands in place of every character that is code, a tag, an address. A letter: it ends no word and no emphasis. */
export const blot = '\uFFFC';

/** Finds the running text of a note. */
export function proseOf(tree: Root, source: string): Prose[] {
  const found: Prose[] = [];
  visit(tree, (node) => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return undefined;
    const [from, to] = rangeOf(node, source);
    if (from !== undefined && to !== undefined)
      found.push({ node, text: blotted(node, source, from, to), offset: from });
    return SKIP;
  });
  return found;
}

/** From the first child to the last. A wiki link's node is what it shows; its brackets stand around that. */
function rangeOf(node: Parents, source: string): [from: number | undefined, to: number | undefined] {
  const [first, last] = [node.children[0], node.children.at(-1)];
  const from = first?.position?.start.offset ?? node.position?.start.offset;
  const to = last?.position?.end.offset ?? node.position?.end.offset;
  return [
    isWikiLink(first) && from !== undefined ? source.lastIndexOf('[[', from) : from,
    isWikiLink(last) && to !== undefined ? source.indexOf(']]', to) + 2 : to,
  ];
}

function isWikiLink(node: Nodes | undefined): boolean {
  return node?.type === 'text' && node.data?.wikiLink !== undefined;
}

/** Where a wiki link leads, up to its label: `[[note#heading|`, `![[note]]`. Read from the source: a label may hold marks. */
const wikiTarget = /!?\[\[[^[\]|\n\s-][^[\]|\n]*(?:\]\]|\\?\|)/g;

function blotted(root: Nodes, source: string, from: number, to: number): string {
  const text = source.slice(from, to);
  const ranges: [number, number][] = [];
  visit(root, (node) => {
    const range = hiddenRange(node, source);
    if (range) ranges.push([range[0] - from, range[1] - from]);
  });
  for (const { 0: target, index } of text.matchAll(wikiTarget)) ranges.push([index, index + target.length]);
  if (ranges.length === 0) return text;
  let result = text;
  for (const [start, end] of ranges)
    result = result.slice(0, start) + result.slice(start, end).replaceAll(/[^\n]/g, blot) + result.slice(end);
  return result;
}

/** What of a node is not plain text; of a link its address alone. */
function hiddenRange(node: Nodes, source: string): [number, number] | undefined {
  const [start, end] = [node.position!.start.offset!, node.position!.end.offset!];
  if (node.type === 'inlineCode' || node.type === 'html' || node.type === 'image') return [start, end];
  if (node.type === 'imageReference' || node.type === 'footnoteReference') return [start, end];
  if ((node.type !== 'link' && node.type !== 'linkReference') || source[start] !== '[') return undefined;
  const text = node.children.at(-1)?.position?.end.offset;
  return text === undefined ? [start, end] : [text, end];
}
