import type { Element, ElementContent } from 'hast';
import type { Position } from 'unist';
import type { CommandBlock, CommandSpan, SourceLine, Token, TokenKind } from '../study/nodes.ts';
import { element } from './element.ts';

/** Class names of the colored pieces: one visual language for book, sheet, page and cards. */
const tokenClass: Readonly<Record<TokenKind, string>> = {
  command: 'k',
  option: 'o',
  value: 'v',
  argument: 'a',
  placeholder: 'ph',
  operator: 'op',
  comment: 'c',
  prompt: 'p',
  output: 'out',
  instruction: 'k',
  key: 'key',
};

/** Where an entry's anchor leads; `undefined` makes no link. */
export type EntryHref = (entry: string) => string | undefined;

/** A block line by line, each as colored pieces; `<span class="o">--detach</span>`, linked where it has an entry. */
export function colorLines(block: CommandBlock, span: CommandSpan, href?: EntryHref): ElementContent[][] {
  let next = 0;
  return span.lines.map((line) => {
    const end = line.offset + line.text.length;
    // Tokens stand in order; one of several lines is met again in the next.
    while (next < block.tokens.length && block.tokens[next]!.position.end.offset! <= line.offset) next += 1;
    let last = next;
    while (last < block.tokens.length && block.tokens[last]!.position.start.offset! < end) last += 1;
    return colorRange(line, block.tokens.slice(next, last), line.offset, end, href);
  });
}

/** One command out of its block, prompt and comment left out: `position` is the invocation's. */
export function colorCommand(
  block: CommandBlock,
  span: CommandSpan,
  position: Position,
  href?: EntryHref,
): ElementContent[] {
  const from = position.start.offset!;
  const to = position.end.offset!;
  const tokens = block.tokens.filter((token) => token.kind !== 'prompt' && token.kind !== 'comment');
  const lines = span.lines.filter((line) => line.offset < to && line.offset + line.text.length > from);
  return lines.flatMap((line, index) => {
    const end = line.offset + line.text.length;
    const pieces = colorRange(line, tokens, Math.max(from, line.offset), Math.min(to, end), href);
    return index === 0 ? pieces : [{ type: 'text', value: '\n' } as const, ...pieces];
  });
}

function colorRange(
  line: SourceLine,
  tokens: readonly Token[],
  from: number,
  to: number,
  href: EntryHref | undefined,
): ElementContent[] {
  const slice = (start: number, end: number): string =>
    line.text.slice(start - line.offset, end - line.offset);
  const result: ElementContent[] = [];
  let at = from;
  for (const piece of joinWords(tokens, slice, from, to)) {
    if (piece.start > at) result.push({ type: 'text', value: slice(at, piece.start) });
    result.push(colored(piece.token, slice(piece.start, piece.end), href));
    at = piece.end;
  }
  if (at < to) result.push({ type: 'text', value: slice(at, to) });
  return result;
}

interface Piece {
  readonly token: Token;
  readonly start: number;
  readonly end: number;
}

/** The words of one command path become one piece: `docker container run` is read, and linked, as a whole. */
function joinWords(
  tokens: readonly Token[],
  slice: (start: number, end: number) => string,
  from: number,
  to: number,
): Piece[] {
  const pieces: Piece[] = [];
  for (const token of tokens) {
    const start = Math.max(from, token.position.start.offset!);
    const end = Math.min(to, token.position.end.offset!);
    if (start >= end) continue;
    const last = pieces.at(-1);
    if (last !== undefined && last.end > start) continue;
    if (last !== undefined && joins(last.token, token) && /^[ \t]*$/.test(slice(last.end, start))) {
      pieces[pieces.length - 1] = { token: last.token, start: last.start, end };
    } else pieces.push({ token, start, end });
  }
  return pieces;
}

function joins(left: Token, right: Token): boolean {
  return (
    left.kind === 'command' &&
    right.kind === 'command' &&
    (right.entry === undefined || left.entry === right.entry)
  );
}

function colored(token: Token, text: string, href: EntryHref | undefined): Element {
  const className = [tokenClass[token.kind]];
  const target = token.entry === undefined ? undefined : href?.(token.entry);
  return target === undefined
    ? element('span', { className }, [text])
    : element('a', { className, href: target }, [text]);
}
