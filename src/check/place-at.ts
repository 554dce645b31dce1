import type { Position } from 'unist';
import { pointAt } from '../study/rich-text.ts';

/** The place of the offsets `[start, end)` of a text. */
export function placeAt(source: string, start: number, end: number): Position {
  return { start: pointAt(source, start), end: pointAt(source, end) };
}
