import type { Point } from 'unist';

/** The lines of a text, found once; offsets become points by binary search. */
export interface TextLines {
  readonly source: string;
  /** Offset at which each line begins. */
  readonly starts: readonly number[];
  /** Line, column and offset of an offset. */
  readonly pointAt: (offset: number) => Point;
  /** A line's text without its line end; 1-based. */
  readonly line: (number: number) => string;
}

/** Finds the lines of a text. */
export function textLines(source: string): TextLines {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    source,
    starts,
    pointAt: (offset) => {
      const line = lineAt(starts, offset);
      return { line, column: offset - starts[line - 1]! + 1, offset };
    },
    line: (number) =>
      source.slice(starts[number - 1] ?? source.length, (starts[number] ?? source.length + 1) - 1),
  };
}

/** 1-based number of the line that holds an offset. */
export function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}
