import type { Point, Position } from 'unist';

/** The place of the offsets `[start, end)` of a text. */
export function placeAt(source: string, start: number, end: number): Position {
  return { start: pointAt(source, start), end: pointAt(source, end) };
}

function pointAt(source: string, offset: number): Point {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  let line = 1;
  for (let at = source.indexOf('\n'); at >= 0 && at < lineStart; at = source.indexOf('\n', at + 1)) line += 1;
  return { line, column: offset - lineStart + 1, offset };
}
