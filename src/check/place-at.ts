import type { Point, Position } from 'unist';

/** The place of the offsets `[start, end)` of a text. */
export function placeAt(source: string, start: number, end: number): Position {
  const first = advance({ line: 1, column: 1, offset: 0 }, source, start);
  return { start: first, end: advance(first, source, end) };
}

/** The point at an offset of a text, told from an earlier one. */
function advance(from: Point, source: string, offset: number): Point {
  const between = source.slice(from.offset, offset);
  const last = between.lastIndexOf('\n');
  if (last < 0) return { line: from.line, column: from.column + between.length, offset };
  const lines = between.split('\n').length - 1;
  return { line: from.line + lines, column: between.length - last, offset };
}
