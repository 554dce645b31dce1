import type { Chapter, Invocation, Section } from '../study/nodes.ts';
import { asks } from './asks.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, isInExercise } from './flow.ts';
import { explanation, type FoundExplanation } from './found-meanings.ts';
import { isTelling } from './is-telling.ts';
import { sharesMeaning } from './fitness.ts';
import { spokenCommands } from './spoken-commands.ts';
import { tellsAction } from './verb-endings.ts';

/**
 * A heading alone is a weak explanation: of the command of its section's first block that it speaks of; none when it is
 * itself a command or a mere label.
 */
export function headingOnly(
  context: ExplainContext,
  item: FlowItem,
  commands: readonly Invocation[],
): FoundExplanation | undefined {
  const owner = item.owners.at(-1);
  if (owner?.heading === undefined || commands.length === 0 || isNoteTitle(context, owner)) return undefined;
  if (isInExercise(item) && !asks(owner.title.text)) return undefined;
  const { start, end } = owner.heading.position!;
  if (!isFirst(context, item) || context.within(start.offset!, end.offset!).length > 0) return undefined;
  if (!isTelling(owner.title.text)) return undefined;
  const { text } = owner.title;
  // `서비스`, `줄바꿈`: a topic, no deed.
  if (!tellsAction(text) && !commands.some((command) => sharesMeaning(text, command, context.tools)))
    return undefined;
  const spoken = spokenCommands(context, owner.heading, owner.title.text, commands);
  return explanation(spoken.commands, 'heading', owner.title, owner.heading.position!, item.section);
}

/** Whether a block is the first of its section: among the nodes below the heading, or as the sole item of a list. */
function isFirst(context: ExplainContext, item: FlowItem): boolean {
  if (!item.listItem)
    return item.isTop && item.siblings.find((child) => context.isTyped(child)) === item.node;
  const list = context.listOf(item.listItem);
  return (
    list?.isTop === true && list.index === 0 && list.node.type === 'list' && list.node.children.length === 1
  );
}

/** The title of a numbered chapter, or of a note that is one chapter, speaks of all of it, not of a block. */
function isNoteTitle({ note }: ExplainContext, owner: Chapter | Section): boolean {
  if (owner.type === 'chapter' && owner.label !== undefined) return true;
  return owner.type === 'chapter' && note.children.filter(({ type }) => type === 'chapter').length < 2;
}
