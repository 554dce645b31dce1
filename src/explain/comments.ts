import type { CommandBlock, Invocation } from '../study/nodes.ts';
import { collapse, plainRichText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';

/** Explanations that stand inside blocks: comments behind commands and on the lines above them. */
export function readComments(context: ExplainContext): FoundExplanation[] {
  return context.note.blocks.flatMap((block) =>
    block.where === 'fence' && block.kind === 'session'
      ? [...trailing(context, block), ...above(context, block)]
      : [],
  );
}

/** A trailing comment speaks of all commands of its line. */
function trailing(context: ExplainContext, block: CommandBlock): FoundExplanation[] {
  const commands = context.ofBlock(block).filter(({ where }) => where === 'fence');
  return commands.flatMap((command) => {
    if (!command.comment || !isExplaining(command.comment.text)) return [];
    const { line } = command.position.start;
    const sameLine = commands.filter(({ position }) => position.start.line === line);
    const text = plainRichText(command.comment.text);
    return explanation(sameLine, 'trailing-comment', text, command.comment.position, block.section);
  });
}

/** Comment lines speak of the commands below them, up to a blank line, output or the next comment. */
function above(context: ExplainContext, block: CommandBlock): FoundExplanation[] {
  const found: FoundExplanation[] = [];
  const commands = context.ofBlock(block).filter(({ where }) => where === 'fence');
  for (let index = 0; index < block.lines.length; index += 1) {
    if (block.lines[index]!.kind !== 'comment') continue;
    const first = index;
    while (block.lines[index + 1]?.kind === 'comment') index += 1;
    const lines = block.lines.slice(first, index + 1).map(({ line }) => line);
    const below: Invocation[] = [];
    for (let next = index + 1; next < block.lines.length && below.length < 4; next += 1) {
      const { kind, line } = block.lines[next]!;
      if (kind !== 'command' && kind !== 'continuation') break;
      below.push(...commands.filter(({ position }) => position.start.line === line));
    }
    const text = lines.map((line) => commentText(context.source, line)).join(' ');
    if (below.length > 0 && isExplaining(text)) {
      found.push(
        explanation(below, 'comment-line', plainRichText(text), linesPosition(context, lines), block.section),
      );
    }
  }
  return found;
}

/** A rule of dashes or a lone number says nothing. */
function isExplaining(text: string): boolean {
  return /[가-힣]{2}|[a-z]{3,}/i.test(text);
}

function commentText(source: string, line: number): string {
  const text = source.split('\n')[line - 1] ?? '';
  return collapse(text.replace(/^[\s>]*(?:#+|\/\/+)\s*/, ''));
}

function linesPosition(context: ExplainContext, lines: readonly number[]): FoundExplanation['position'] {
  const texts = context.source.split('\n');
  const first = lines[0]! - 1;
  const last = lines.at(-1)! - 1;
  const offset = texts.slice(0, first).reduce((sum, text) => sum + text.length + 1, 0);
  const end = texts.slice(0, last).reduce((sum, text) => sum + text.length + 1, 0) + texts[last]!.length;
  return {
    start: { line: first + 1, column: 1, offset },
    end: { line: last + 1, column: texts[last]!.length + 1, offset: end },
  };
}
