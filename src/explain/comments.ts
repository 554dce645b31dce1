import type { Position } from 'unist';
import { isTrivial } from '../grammar/is-trivial.ts';
import type { CommandBlock, Invocation } from '../study/nodes.ts';
import { plainRichText } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';
import { commentText } from './comment-text.ts';
import { isExplaining, isOnOption } from './comment-tells.ts';
import { withCommentsBelow } from './comments-below.ts';
import type { ExplainContext } from './explain-context.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';
import { outermost } from './outermost.ts';
import { isForAll, tells } from './spoken-commands.ts';

/** Explanations that stand inside blocks: comments behind commands and on the lines above them. */
export function readComments(context: ExplainContext): FoundExplanation[] {
  return context.note.blocks.flatMap((block) =>
    block.where === 'fence' && block.kind === 'session'
      ? withCommentsBelow(context, block, [...trailing(context, block), ...above(context, block)])
      : [],
  );
}

/** A trailing comment speaks of all commands of its line. */
function trailing(context: ExplainContext, block: CommandBlock): FoundExplanation[] {
  const commands = outermost(context.ofBlock(block).filter(({ where }) => where === 'fence'));
  return commands.flatMap((command) => {
    if (!command.comment || !isExplaining(command.comment.text) || isOnOption(command.comment.text))
      return [];
    const { line } = command.position.start;
    const sameLine = commands.filter(({ position }) => position.start.line === line);
    const text = plainRichText(command.comment.text);
    return explanation(sameLine, 'trailing-comment', text, command.comment.position, block.section);
  });
}

/** Comment lines speak of the commands below them, up to a blank line, output or the next comment. */
function above(context: ExplainContext, block: CommandBlock): FoundExplanation[] {
  const found: FoundExplanation[] = [];
  const commands = outermost(context.ofBlock(block).filter(({ where }) => where === 'fence'));
  for (let index = 0; index < block.lines.length; index += 1) {
    if (block.lines[index]!.kind !== 'comment' && !isSaid(context, block, index)) continue;
    const first = index;
    while (block.lines[index]!.kind === 'comment' && block.lines[index + 1]?.kind === 'comment') index += 1;
    const lines = block.lines.slice(first, index + 1).map(({ line }) => line);
    if (lines.every((line) => /^-{1,2}[A-Za-z]/.test(commentText(context.lines, line)))) continue;
    const below: Invocation[] = [];
    for (let next = index + 1; next < block.lines.length && below.length < 4; next += 1) {
      const { kind, line } = block.lines[next]!;
      if (kind === 'blank' && next === index + 1) continue;
      if (kind !== 'command' && kind !== 'continuation') break;
      below.push(...commands.filter(({ position }) => position.start.line === line));
    }
    const text = lines.map((line) => commentText(context.lines, line)).join(' ');
    const last = found.at(-1);
    if (/^(?:또는|혹은|or)$/i.test(text)) last?.commands.push(...below.map(({ id }) => id));
    else if (below.length > 0 && isExplaining(text)) {
      found.push(
        explanation(
          spokenOf(text, below),
          'comment-line',
          plainRichText(text),
          linesPosition(context.lines, lines),
          block.section,
        ),
      );
    }
  }
  return found;
}

/** `종료된 컨테이너까지 보기`: a line of Korean alone right above a command says what that does, as a comment would. */
function isSaid({ lines }: ExplainContext, { lines: all }: CommandBlock, index: number): boolean {
  const [before, { kind, line }, next] = [all[index - 1]?.kind ?? 'blank', all[index]!, all[index + 1]?.kind];
  const text = lines.line(line).trim();
  const isAlone = kind === 'prose' && next === 'command' && (before === 'blank' || before === 'command');
  return isAlone && /^[가-힣A-Z(][^:=]*[가-힣)][.,!:]?$/.test(text) && /[가-힣]{2}/.test(text);
}

/**
 * Of commands below a comment those whose action it tells, with what is on their lines; where it tells none, the first
 * of them with the same command typed again below it.
 */
function spokenOf(text: string, below: readonly Invocation[]): readonly Invocation[] {
  const told = below.filter((command) => tells(text, command));
  if (told.length === 0) return isForAll(text) ? below : firstOf(below);
  const names = new Set(told.map(({ canonical }) => canonical));
  const lines = new Set(told.map(({ position }) => position.start.line));
  return below.filter(({ canonical, position }) => names.has(canonical) || lines.has(position.start.line));
}

/** The first command that does something, with all of its line, what leads there (`cd`), and its like right below. */
function firstOf(below: readonly Invocation[]): readonly Invocation[] {
  const first = below.find(({ canonical }) => !isTrivial(canonical)) ?? below[0]!;
  const { line } = first.position.start;
  const next = below.findIndex(
    ({ position, canonical }) => position.start.line > line && canonical !== first.canonical,
  );
  return next < 0 ? below : below.slice(0, next);
}

function linesPosition({ starts, line, pointAt }: TextLines, numbers: readonly number[]): Position {
  const last = numbers.at(-1)!;
  const end = starts[last - 1]! + line(last).length;
  return { start: pointAt(starts[numbers[0]! - 1]!), end: pointAt(end) };
}
