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
    if (kind === 'prose') return itemBelow(context, block, index, byLine);
    const before = kind === 'comment' ? nextLine(block, index, -1) : undefined;
    const left = before?.kind === 'command' ? byLine.get(before.line) : undefined;
    if (left === undefined || nextLine(block, index, 1)?.kind === 'command') return [];
    if (opensPart(block, index)) return [];
    const text = commentText(context.lines, line);
    if (!tellsAction(text) || isBlockLabel(text)) return [];
    const place = linePosition(context.lines, line);
    return [explanation(left, 'comment-line', plainRichText(text), place, block.section)];
  });
  return [...found, ...below];
}

/** `- 이미지 빌드`, and `로 목록을 볼 수 있다.`, which goes on with the command's line. */
const itemText = /^\s*(?:(?:[-*–•ㄴ]|[-=]>|→)\s+|(?:으로|로|을|를|하면)\s(?=.*다\.?\s*$))(.*[가-힣]{2}.*)$/;

/** `- 이미지 빌드` right below a command: an item of text on it. */
function itemBelow(
  context: ExplainContext,
  block: CommandBlock,
  index: number,
  byLine: ReadonlyMap<number, readonly Invocation[]>,
): FoundExplanation[] {
  const [before, { line }] = [block.lines[index - 1], block.lines[index]!];
  const left = before && byLine.get(before.line);
  const text = itemText.exec(context.lines.line(line))?.[1]?.trim();
  if (left === undefined || text === undefined || /[?？:：]$/.test(text) || isBlockLabel(text)) return [];
  if (/^\s*[-*–•]\s/.test(context.lines.line(before!.line))) return [];
  const place = linePosition(context.lines, line);
  return [explanation(left, 'after', plainRichText(text), place, block.section)];
}

/** Whether a comment below a blank line stands right above another line: it is the title of that. */
function opensPart({ lines }: CommandBlock, index: number): boolean {
  const next = lines[index + 1]?.kind ?? 'blank';
  return lines[index - 1]?.kind === 'blank' && next !== 'blank' && next !== 'comment';
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
