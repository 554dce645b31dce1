import type { RootContent } from 'mdast';
import type { ExerciseDraft } from './exercise-draft.ts';
import type { ExplainContext } from './explain-context.ts';

/** Gives a block to the task above it, or one line each to the tasks that wait for it. */
export function addBlock(
  context: ExplainContext,
  drafts: readonly ExerciseDraft[],
  open: ExerciseDraft,
  node: RootContent,
): void {
  const waiting = waitingTasks(context, drafts, node);
  for (const [line, draft] of waiting.entries()) Object.assign(draft, { line, blocks: [node] });
  if (waiting.length === 0) open.blocks.push(node);
  open.nodes.push(node);
}

/** The tasks before a block that nothing solves yet, where the block has a line for each of several. */
function waitingTasks(
  context: ExplainContext,
  drafts: readonly ExerciseDraft[],
  node: RootContent,
): readonly ExerciseDraft[] {
  const from = drafts.findLastIndex(({ blocks }) => blocks.length > 0) + 1;
  const waiting = drafts.slice(from);
  return waiting.length > 1 && linesOf(context, node).size === waiting.length ? waiting : [];
}

/** Lines of a block on which commands begin. */
export function linesOf(context: ExplainContext, node: RootContent): ReadonlySet<number> {
  const block = context.blockOf(node);
  return new Set(block && context.ofBlock(block).map(({ position }) => position.start.line));
}
