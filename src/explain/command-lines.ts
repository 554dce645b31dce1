import type { Paragraph, RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import { slicePhrasing } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';
import { outermost } from './outermost.ts';

/** Looks up the invocations that stand wholly within source offsets. */
export type Within = (from: number, to: number) => readonly Invocation[];

/** What may stand beside a command without saying anything: marks of lists, quotes and code, `ex)`. */
const aside =
  /<br\s*\/?>|(?:기본\s*)?(?:형식|형태|문법|사용법|구문|명령어?|커맨드)\s*[:：]|(?:ex|예|예시|예제|eg|e\.g)\s*[.):]|또는|or(?=\s|$)|[\s`*_>$#\-–—+•:;,/|&\\().]|\d+[.)]/gi;

/** The commands of a paragraph that consists of nothing else: in code or in plain text, alone on its line. */
export function soleCommands(node: RootContent, within: Within, source: string): readonly Invocation[] {
  const from = node.type === 'paragraph' ? node.children[0]?.position?.start.offset : undefined;
  const to = node.position?.end.offset;
  return from === undefined || to === undefined ? [] : commandsAlone(within(from, to), from, to, source);
}

function commandsAlone(
  inside: readonly Invocation[],
  from: number,
  to: number,
  source: string,
): readonly Invocation[] {
  const commands = outermost(inside);
  if (commands.every(({ where, role }) => where !== 'inline' && role === 'mention')) return [];
  let rest = '';
  let at = from;
  for (const { position } of commands) {
    rest += source.slice(at, position.start.offset);
    at = Math.max(at, position.end.offset!);
  }
  rest += source.slice(at, to);
  return rest.replaceAll(aside, '') === '' ? commands : [];
}

/**
 * Splits a paragraph in which lines of plain text and lines of commands stand one below the other, as people write who
 * don't use fences, into a paragraph for each run of either.
 */
export function splitCommandLines(node: RootContent, within: Within, text: TextLines): RootContent[] {
  if (node.type !== 'paragraph') return [node];
  const { source, pointAt } = text;
  const lines = linesOf(node, source);
  if (lines.length < 2) return [node];
  const runs: { from: number; to: number; isCommand: boolean }[] = [];
  for (const { from, to } of lines) {
    const isCommand = commandsAlone(within(from, to), from, to, source).length > 0;
    const last = runs.at(-1);
    if (last?.isCommand === isCommand) last.to = to;
    else runs.push({ from, to, isCommand });
  }
  if (runs.length < 2) return [node];
  return runs.map(({ from, to }) => ({
    type: 'paragraph',
    children: slicePhrasing(node.children, from, to, text),
    position: { start: pointAt(from), end: pointAt(to) },
  }));
}

/** The lines of a paragraph as source offsets, marks of quotes and blanks in front left out. */
function linesOf(node: Paragraph, source: string): { from: number; to: number }[] {
  const from = node.children[0]?.position?.start.offset;
  const to = node.position?.end.offset;
  if (from === undefined || to === undefined) return [];
  const lines: { from: number; to: number }[] = [];
  for (const match of source.slice(from, to).matchAll(/[^\n]+/g)) {
    const lead = /^[\s>]*/.exec(match[0])![0].length;
    const start = from + match.index + (match.index === 0 ? 0 : lead);
    const end = from + match.index + match[0].trimEnd().length;
    if (end > start) lines.push({ from: start, to: end });
  }
  return lines;
}
