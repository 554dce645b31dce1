import type { Position } from 'unist';
import { isBlockLabel } from '../language/block-label.ts';
import type { CommandBlock, Invocation } from '../study/nodes.ts';
import { plainRichText } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';
import { commentText } from './comment-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';
import { outermost } from './outermost.ts';
import { tellsAction } from './verb-endings.ts';

/** Adds comments that no command follows: they speak of the command above them, where nothing else in the block does. */
export function withCommentsBelow(
  context: ExplainContext,
  block: CommandBlock,
  found: readonly FoundExplanation[],
): FoundExplanation[] {
  const told = new Set(found.flatMap(({ commands }) => commands));
  const byLine = new Map<number, Invocation[]>();
  for (const command of outermost(context.ofBlock(block))) {
    const { line } = command.position.end;
    if (command.where === 'fence' && !told.has(command.id))
      byLine.set(line, [...(byLine.get(line) ?? []), command]);
  }
  const below = block.lines.flatMap(({ kind, line }, index): FoundExplanation[] => {
    const before = kind === 'comment' ? nextLine(block, index, -1) : undefined;
    const left = before?.kind === 'command' ? byLine.get(before.line) : undefined;
    if (left === undefined || nextLine(block, index, 1)?.kind === 'command') return [];
    const text = commentText(context.lines, line);
    if (!tellsAction(text) || isBlockLabel(text)) return [];
    const place = linePosition(context.lines, line);
    return [explanation(left, 'comment-line', plainRichText(text), place, block.section)];
  });
  return [...found, ...below];
}

/** The nearest line one way that is not blank, past comments on the way down. */
function nextLine(
  { lines }: CommandBlock,
  index: number,
  step: 1 | -1,
): CommandBlock['lines'][number] | undefined {
  const passed: ReadonlySet<string | undefined> = new Set(step === 1 ? ['blank', 'comment'] : ['blank']);
  let at = index + step;
  while (passed.has(lines[at]?.kind)) at += step;
  return lines[at];
}

function linePosition({ starts, line, pointAt }: TextLines, number: number): Position {
  const start = starts[number - 1]!;
  return { start: pointAt(start), end: pointAt(start + line(number).length) };
}
