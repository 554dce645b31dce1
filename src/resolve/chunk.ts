import type { Point, Position } from 'unist';
import type { SourceLine } from '../study/nodes.ts';

/** Lines joined for the lexer, with the way back to the file. */
export interface Chunk {
  /** The lines without their prompts, joined by line ends. */
  readonly text: string;
  readonly lines: readonly SourceLine[];
}

/** Joins lines; `skip` characters of the first (its prompt) are left out. */
export function joinLines(lines: readonly SourceLine[], skip = 0): Chunk {
  const [first, ...rest] = lines;
  const cut = first === undefined ? [] : [dropStart(first, skip), ...rest];
  return { text: cut.map(({ text }) => text).join('\n'), lines: cut };
}

/** A line without its first characters. */
export function dropStart(line: SourceLine, count: number): SourceLine {
  return {
    text: line.text.slice(count),
    offset: line.offset + count,
    line: line.line,
    column: line.column + count,
  };
}

/** The place in the file of a range of a chunk. */
export function locate(chunk: Chunk, start: number, end: number): Position {
  return { start: locatePoint(chunk, start, false), end: locatePoint(chunk, end, true) };
}

function locatePoint(chunk: Chunk, index: number, isEnd: boolean): Point {
  let from = 0;
  for (const line of chunk.lines) {
    const to = from + line.text.length;
    if (index <= to && (isEnd || index < to || line === chunk.lines.at(-1))) {
      const shift = index - from;
      return { line: line.line, column: line.column + shift, offset: line.offset + shift };
    }
    from = to + 1;
    if (index < from)
      return {
        line: line.line,
        column: line.column + line.text.length,
        offset: line.offset + line.text.length,
      };
  }
  const last = chunk.lines.at(-1)!;
  return { line: last.line, column: last.column + last.text.length, offset: last.offset + last.text.length };
}
