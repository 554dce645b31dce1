import type { ElementContent } from 'hast';
import type { Piece } from './sheet.ts';

/** Colored code as runs of one class each. */
export function piecesOf(nodes: readonly ElementContent[]): Piece[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{ className: '', text: node.value }];
    if (node.type !== 'element') return [];
    const className = String(node.properties['className'] ?? '');
    return node.children.flatMap((child) =>
      child.type === 'text' ? [{ className, text: child.value }] : [],
    );
  });
}

/** The plain text of runs. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join('');
}

/** Puts a run in place of the range of a text; runs that reach into it are cut. Ranges must be in order. */
export function replaceRanges(
  pieces: readonly Piece[],
  ranges: readonly { readonly start: number; readonly end: number; readonly piece: Piece }[],
): Piece[] {
  const cuts = ranges.flatMap(({ start, end }) => [start, end]);
  const result: Piece[] = [];
  let at = 0;
  for (const { className, text } of pieces) {
    const end = at + text.length;
    const inner = cuts.filter((cut) => cut > at && cut < end);
    const edges = [at, ...inner, end];
    for (const [index, start] of edges.slice(0, -1).entries()) {
      const range = ranges.find((candidate) => candidate.start <= start && start < candidate.end);
      const stop = edges[index + 1] ?? end;
      if (range === undefined) result.push({ className, text: text.slice(start - at, stop - at) });
      else if (range.start === start) result.push(range.piece);
    }
    at = end;
  }
  return result.filter(({ text }) => text !== '');
}
