import { replaceRanges, textOf } from './pieces-of.ts';
import type { Piece } from './sheet.ts';

/** A command continued over several lines, on one: the mark of continuation, line end and indent become a blank. */
export function oneLine(pieces: readonly Piece[]): Piece[] {
  const marks = [...textOf(pieces).matchAll(/[ \t]*[\\`^]\r?\n[ \t]*/g)];
  const ranges = marks.map((mark) => ({
    start: mark.index,
    end: mark.index + mark[0].length,
    piece: { className: '', text: ' ' },
  }));
  return replaceRanges(pieces, ranges);
}
