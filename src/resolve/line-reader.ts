import type { Position } from 'unist';
import type { SourceLine, Word } from '../study/nodes.ts';
import { type Chunk, dropStart, joinLines } from './chunk.ts';

/** A place as parsers of files tell it: lines and characters from 0. */
export interface FilePlace {
  readonly line: number;
  readonly character: number;
}

/** A range between two such places. */
export interface FileRange {
  readonly start: FilePlace;
  readonly end: FilePlace;
}

/** The way from a parser's lines and characters to the note. */
export interface LineReader {
  placeOf(range: FileRange): Position;
  /** The text of a range, its lines joined. */
  textOf(range: FileRange): string;
  wordOf(range: FileRange): Word;
  /** The lines of a range, for the lexer. */
  chunkOf(range: FileRange): Chunk;
}

/** Reads ranges of a block's lines, each of which knows where it stands in the note. */
export function lineReader(lines: readonly SourceLine[]): LineReader {
  const pointOf = ({ line: index, character }: FilePlace) => {
    const line = lines[Math.min(index, lines.length - 1)]!;
    const shift = Math.min(character, line.text.length);
    return { line: line.line, column: line.column + shift, offset: line.offset + shift };
  };
  const placeOf = ({ start, end }: FileRange): Position => ({ start: pointOf(start), end: pointOf(end) });
  const chunkOf = ({ start, end }: FileRange): Chunk => {
    const cut = lines.slice(start.line, end.line + 1).map((line, index) => {
      const until =
        start.line + index === end.line ? { ...line, text: line.text.slice(0, end.character) } : line;
      return index === 0 ? dropStart(until, start.character) : until;
    });
    return joinLines(cut);
  };
  const textOf = (range: FileRange) => chunkOf(range).text;
  return {
    placeOf,
    textOf,
    chunkOf,
    wordOf: (range) => ({ value: textOf(range), position: placeOf(range) }),
  };
}
