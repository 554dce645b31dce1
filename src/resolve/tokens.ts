import type { Position } from 'unist';
import type { BlockLine, Invocation, SourceLine, Token, TokenKind } from '../study/nodes.ts';

/** The colored pieces of commands, in order and without overlap. */
export function commandTokens(invocations: readonly Invocation[]): Token[] {
  const pieces: Token[] = [];
  const add = (kind: TokenKind, position: Position) => pieces.push({ type: 'token', kind, position });
  for (const invocation of invocations) {
    for (const word of invocation.wrapper) add('argument', word.position);
    add('command', invocation.executable.position);
    for (const word of invocation.path) add('command', word.position);
    for (const option of invocation.options) {
      if (option.valuePosition) {
        add(
          /^(?:<|\[|\{(?!\{))|[가-힣]$/.test(option.value ?? '') ? 'placeholder' : 'value',
          option.valuePosition,
        );
        add('option', {
          start: option.position.start,
          end: beforeValue(option.position, option.name, option.valuePosition),
        });
      } else add('option', option.position);
    }
    for (const argument of invocation.arguments)
      add(argument.placeholder ? 'placeholder' : 'argument', argument.position);
    for (const redirection of invocation.redirections) add('operator', redirection.position);
    if (invocation.comment) add('comment', invocation.comment.position);
  }
  return withoutOverlap(pieces);
}

/** The colored pieces of lines that hold no command: prompts, comments, output. */
export function lineTokens(lines: readonly BlockLine[], source: readonly SourceLine[]): Token[] {
  const byLine = new Map(source.map((line) => [line.line, line]));
  const tokens: Token[] = [];
  for (const line of lines) {
    const text = byLine.get(line.line);
    if (line.prompt) tokens.push({ type: 'token', kind: 'prompt', position: line.prompt.position });
    if (text === undefined || text.text === '') continue;
    if (line.kind === 'output' || line.kind === 'comment') {
      tokens.push({ type: 'token', kind: line.kind, position: wholeLine(text) });
    }
  }
  return tokens;
}

const fileKey = /^(\s*(?:-\s+|export\s+)?)([\w.-]+)(?=:(?:\s|$)|=)/;
const hashComment = /(?:^|\s)(#.*)$/;

/** The colored pieces of a file that no parser can read, line by line: keys and comments. */
export function roughTokens(lines: readonly SourceLine[]): Token[] {
  return lines.flatMap((line): Token[] => {
    const comment = hashComment.exec(line.text);
    const match = fileKey.exec(line.text);
    const tokens: Token[] = [];
    if (match) {
      const start = match[1]!.length;
      const position = rangeOf(line, start, start + match[2]!.length);
      tokens.push({ type: 'token', kind: 'key', name: match[2]!, position });
    }
    if (comment) {
      const start = line.text.length - comment[1]!.length;
      tokens.push({ type: 'token', kind: 'comment', position: rangeOf(line, start, line.text.length) });
    }
    return tokens;
  });
}

/** Sorts tokens and drops what an earlier one covers. */
export function withoutOverlap(tokens: readonly Token[]): Token[] {
  const sorted = [...tokens]
    .filter(({ position }) => position.end.offset! > position.start.offset!)
    .sort(
      (a, b) =>
        a.position.start.offset! - b.position.start.offset! ||
        b.position.end.offset! - a.position.end.offset!,
    );
  const kept: Token[] = [];
  for (const token of sorted) {
    const last = kept.at(-1);
    if (last === undefined || token.position.start.offset! >= last.position.end.offset!) kept.push(token);
  }
  return kept;
}

/** An option's own word ends where its value begins, less the blank or `=` between. */
function beforeValue(option: Position, name: string, value: Position): Position['end'] {
  const { line, column, offset } = option.start;
  const length = Math.max(0, Math.min(name.length, value.start.offset! - offset!));
  return { line, column: column + length, offset: offset! + length };
}

function wholeLine(line: SourceLine): Position {
  return rangeOf(line, 0, line.text.length);
}

function rangeOf({ line, column, offset }: SourceLine, start: number, end: number): Position {
  return {
    start: { line, column: column + start, offset: offset + start },
    end: { line, column: column + end, offset: offset + end },
  };
}
