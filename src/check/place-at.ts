import type { Position } from 'unist';
import { advance } from '../study/rich-text.ts';

/** The place of the offsets `[start, end)` of a text. */
export function placeAt(source: string, start: number, end: number): Position {
  const first = advance({ line: 1, column: 1, offset: 0 }, source, start);
  return { start: first, end: advance(first, source, end) };
}
