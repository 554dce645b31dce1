import type { Position } from 'unist';
import type { SourceLine, StudyNote } from '../study/nodes.ts';

/** One instruction of a Dockerfile in a note. */
export interface Instruction {
  /** As written. */
  readonly word: string;
  /** Upper case. */
  readonly name: string;
  readonly wordPlace: Position;
  /** What follows the word, its lines joined; continuation marks become blanks, so that indexes stay. */
  readonly args: string;
  /** Gives a range of `args` its place in the note; for ranges on the first line alone. */
  readonly argsPlace: (start: number, end: number) => Position;
  /** Whether it goes on over several lines. */
  readonly continued: boolean;
}

/** The instructions of each Dockerfile of a note, in order. */
export function dockerfilesOf(note: StudyNote): Instruction[][] {
  const dockerfiles = note.blocks.filter(({ kind, where }) => kind === 'dockerfile' && where === 'fence');
  return dockerfiles.map(({ id }) => instructionsIn(note.spans.find((span) => span.id === id)?.lines ?? []));
}

function instructionsIn(lines: readonly SourceLine[]): Instruction[] {
  const found: Instruction[] = [];
  for (let index = 0; index < lines.length;) {
    const first = lines[index]!;
    const rest = goesOnFor(lines, index);
    const match = /^(\s*)([A-Za-z]+)(?=\s|$)(\s*)/.exec(first.text);
    if (match && !/^\s*#/.test(first.text)) {
      const joined = lines.slice(index, index + rest).map(({ text }) => text.replace(/\\\s*$/, ' '));
      found.push(instructionOf(first, match, joined.join(' '), rest > 1));
    }
    index += rest;
  }
  return found;
}

/** How many lines an instruction takes: with continuation marks, and with a heredoc up to its end. */
function goesOnFor(lines: readonly SourceLine[], index: number): number {
  const heredoc = /<<-?\s*["']?(\w+)["']?/.exec(lines[index]!.text)?.[1];
  if (heredoc !== undefined) {
    const end = lines.findIndex(({ text }, at) => at > index && text.trim() === heredoc);
    if (end > 0) return end - index + 1;
  }
  let count = 1;
  const goesOn = () => {
    const last = lines[index + count - 1]!.text;
    return /\\\s*$/.test(last) || (count > 1 && /^\s*#/.test(last));
  };
  while (index + count < lines.length && goesOn()) count += 1;
  return count;
}

function instructionOf(
  line: SourceLine,
  match: RegExpExecArray,
  text: string,
  continued: boolean,
): Instruction {
  const [whole, indent = '', word = ''] = match;
  const place = (start: number, end: number): Position => ({
    start: { line: line.line, column: line.column + start, offset: line.offset + start },
    end: { line: line.line, column: line.column + end, offset: line.offset + end },
  });
  return {
    word,
    name: word.toUpperCase(),
    wordPlace: place(indent.length, indent.length + word.length),
    args: text.slice(whole.length).trimEnd(),
    argsPlace: (start, end) =>
      place(Math.min(whole.length + start, line.text.length), Math.min(whole.length + end, line.text.length)),
    continued,
  };
}
