import { takesLongText } from '../grammar/shells.ts';
import type { Dialect, SourceLine } from '../study/nodes.ts';
import { type Chunk, dropStart, joinLines } from './chunk.ts';
import { lex } from './lexer.ts';
import { findPrompt, type Prompt } from './prompt.ts';

/** One command line with the lines it is continued on. */
export interface LogicalLine {
  readonly chunk: Chunk;
  readonly lines: readonly SourceLine[];
  readonly prompt: Prompt | undefined;
}

/** Most lines of one command; whatever goes on longer was never closed. */
const mostLines = 400;

/** Joins a line with those it is continued on: by a mark, an open quote, a heredoc, an operator at its end. */
export function logicalLine(all: readonly SourceLine[], index: number, dialect: Dialect): LogicalLine {
  const first = withoutClock(all[index]!);
  const indent = first.text.length - first.text.trimStart().length;
  const prompt = findPrompt(first.text.trimStart());
  const skip = prompt ? indent + prompt.length : 0;
  let count = 1;
  let chunk = joinLines([first], skip);
  if (isComment(chunk.text)) return { chunk, lines: [first], prompt };
  while (
    count < mostLines &&
    index + count < all.length &&
    goesOn(all, chunk, all[index + count]!, dialect)
  ) {
    count += 1;
    const rest = all.slice(index + 1, index + count);
    chunk = joinLines([first, ...(prompt ? rest.map(withoutContinuationPrompt) : rest)], skip);
  }
  return { chunk, lines: all.slice(index, index + count), prompt };
}

function goesOn(all: readonly SourceLine[], chunk: Chunk, next: SourceLine, dialect: Dialect): boolean {
  const last = chunk.lines.at(-1)!.text;
  const mark = dialect === 'sh' ? '\\\\' : dialect === 'powershell' ? '`' : '\\^';
  if (new RegExp(`(?:^|\\s|["'\\w])${mark}\\s*(?:(?:#|//).*)?$`).test(last)) {
    return !/^\s*$/.test(next.text) || /\s*\\$/.test(last);
  }
  if (findPrompt(next.text.trimStart())) return false;
  if (/(?:&&|\|\||\|)\s*$/.test(last) && last.trim().length > 2) return true;
  const name = /^\s*([\w-]+)/.exec(chunk.text)?.[1] ?? '';
  if (!takesLongText.has(name)) return false;
  return openHeredoc(chunk.text) || openQuote(all, chunk.text, dialect);
}

/** An apostrophe in prose opens nothing: a quote must open after a blank or `=`, and close within the fence. */
function openQuote(all: readonly SourceLine[], text: string, dialect: Dialect): boolean {
  const [command] = lex(text, dialect).commands.slice(-1);
  const open = command?.unclosedQuote ?? openSingleQuote(text);
  if (open === undefined) return false;
  const after = all.filter(({ offset }) => offset > all[0]!.offset + text.length - 1);
  const quote = text[open]!;
  return after.slice(0, 60).some((line) => line.text.includes(quote));
}

/** A line without the time that a theme shows at its right end. */
function withoutClock(line: SourceLine): SourceLine {
  const clock = /\s{3,}\d{1,2}:\d{2}(?::\d{2})?\s*$/.exec(line.text);
  return clock && findPrompt(line.text.trimStart())
    ? { ...line, text: line.text.slice(0, clock.index) }
    : line;
}

/** Whether a line is a comment of a shell, or of those who write `//`. */
export function isComment(text: string): boolean {
  return /^\s*(?:#|\/\/)/.test(text);
}

/** A shell shows `>` (PowerShell `>>`, cmd.exe `More?`) before a continued line. */
export function withoutContinuationPrompt(line: SourceLine): SourceLine {
  const prompt = /^\s*(?:>{1,2}|More\?)\s+/.exec(line.text);
  return prompt ? dropStart(line, prompt[0].length) : line;
}

function openHeredoc(text: string): boolean {
  const match = /<<(-?)\s*(["']?)(\w+)\2/.exec(text);
  if (!match || text.includes('<<<')) return false;
  return !text
    .split('\n')
    .slice(1)
    .some((line) => line.trim() === match[3]);
}

function openSingleQuote(text: string): number | undefined {
  let open: number | undefined;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '"' && open === undefined) {
      const close = text.indexOf('"', index + 1);
      if (close < 0) return undefined;
      index = close;
    } else if (letter === "'") {
      if (open !== undefined) open = undefined;
      else if (index === 0 || /[\s=(]/.test(text[index - 1]!)) open = index;
    }
  }
  return open;
}
