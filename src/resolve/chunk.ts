import type { Point, Position } from 'unist';
import type { SourceLine } from '../study/nodes.ts';
import { lineAt } from '../study/text-lines.ts';

/** Lines joined for the lexer, with the way back to the file. */
export interface Chunk {
  /** The lines without their prompts, joined by line ends. */
  readonly text: string;
  readonly lines: readonly SourceLine[];
  /** Where each line begins in `text`. */
  readonly starts: readonly number[];
}

/** Joins lines; `skip` characters of the first (its prompt) are left out. */
export function joinLines(lines: readonly SourceLine[], skip = 0): Chunk {
  const [first, ...rest] = lines;
  const cut = first === undefined ? [] : [dropStart(first, skip), ...rest];
  const starts: number[] = [];
  let start = 0;
  for (const { text } of cut) {
    starts.push(start);
    start += text.length + 1;
  }
  return { text: cut.map(({ text }) => text).join('\n'), lines: cut, starts };
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
  return { start: locatePoint(chunk, start), end: locatePoint(chunk, end) };
}

function locatePoint({ lines, starts }: Chunk, index: number): Point {
  const at = lineAt(starts, index) - 1;
  const { text, line, column, offset } = lines[at]!;
  const shift = Math.min(index - starts[at]!, text.length);
  return { line, column: column + shift, offset: offset + shift };
}
