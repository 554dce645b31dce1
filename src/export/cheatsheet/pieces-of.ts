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

/** Puts a run in place of the range of a text; runs that reach into it are cut. Ranges must be in order, none empty. */
export function replaceRanges(
  pieces: readonly Piece[],
  ranges: readonly { readonly start: number; readonly end: number; readonly piece: Piece }[],
): Piece[] {
  const result: Piece[] = [];
  let next = 0;
  let start = 0;
  for (const { className, text } of pieces) {
    const end = start + text.length;
    for (let at = start; at < end;) {
      const range = ranges[next];
      if (range !== undefined && at >= range.start) {
        if (at === range.start) result.push(range.piece);
        if (range.end <= end) next += 1;
        at = Math.min(end, range.end);
      } else {
        const stop = Math.min(end, range?.start ?? end);
        result.push({ className, text: text.slice(at - start, stop - start) });
        at = stop;
      }
    }
    start = end;
  }
  return result.filter(({ text }) => text !== '');
}
