import type { Link, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { type TextLines, textLines } from '../study/text-lines.ts';

/**
 * Gives the links that GFM makes of bare addresses, and the texts they were cut out of, the places where they stand:
 * the parser leaves them without. From here on every node has one.
 */
export function placeAutolinks(tree: Root, source: string): void {
  const lines = textLines(source);
  visit(tree, (node) => {
    if (!('children' in node)) return;
    const children: readonly RootContent[] = node.children;
    for (let index = 0; index < children.length; index += 1) {
      const first = index;
      while (index < children.length && children[index]!.position === undefined) index += 1;
      if (index > first) placeRun(node, first, index, lines);
    }
  });
}

/** Places the children of a node from one to another, of which none has a place: links first, texts between them. */
function placeRun(parent: Parents, first: number, end: number, lines: TextLines): void {
  const run = parent.children.slice(first, end) as PhrasingContent[];
  const from = parent.children[first - 1]?.position?.end.offset ?? parent.position!.start.offset!;
  const to = parent.children[end]?.position?.start.offset ?? parent.position!.end.offset!;
  let at = from;
  const ranges = run.map((node): [number, number] | undefined => {
    if (node.type !== 'link') return undefined;
    const range = addressAt(node, lines.source, at, to);
    [, at] = range;
    return range;
  });
  for (const [index, node] of run.entries()) {
    const gap: [number, number] = [ranges[index - 1]?.[1] ?? from, ranges[index + 1]?.[0] ?? to];
    const [start, stop] = ranges[index] ?? within(gap, toString(node), lines.source);
    place(node, start, stop, lines);
  }
}

/** Where an address stands; it may be written with `&amp;` and the like. */
function addressAt(node: Link, source: string, from: number, to: number): [number, number] {
  const gap = source.slice(from, to);
  const text = toString(node);
  const exact = gap.indexOf(text);
  if (exact >= 0) return [from + exact, from + exact + text.length];
  const start = Math.max(0, gap.indexOf(text.split(/[&\\]/)[0]!));
  return [from + start, from + start + /^[^\s<]*/.exec(gap.slice(start))![0].length];
}

/** The place of a text in a gap: where it stands as written, else the gap. */
function within([from, to]: [number, number], text: string, source: string): [number, number] {
  const start = source.slice(from, to).indexOf(text);
  return start < 0 ? [from, to] : [from + start, from + start + text.length];
}

function place(node: RootContent, from: number, to: number, { pointAt }: TextLines): void {
  const position = { start: pointAt(from), end: pointAt(Math.max(from, to)) };
  node.position = position;
  if (node.type === 'link') for (const child of node.children) child.position = position;
}
