import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import type { FoundExplanation } from './found-meanings.ts';
import type { TypedBlock } from './neighborhood.ts';
import { repeatedCommands } from './repeated-commands.ts';

/** A quote that holds a command and no word on it, as a block of that command. */
export function quotedBlock(context: ExplainContext, item: FlowItem): TypedBlock | undefined {
  const commands = repeatedCommands(context, item.node);
  // What stands below it goes on to something else.
  const place = { ...item, siblings: item.siblings.slice(0, item.index + 1) };
  return commands.length > 0 ? { commands, place, opens: false } : undefined;
}

/** What explains the last command of a block explains the quote right below that repeats it. */
export function withCopies(
  context: ExplainContext,
  found: readonly FoundExplanation[],
  explained: ReadonlySet<string>,
): FoundExplanation[] {
  const copies = new Map<string, string>();
  for (const { node, siblings, index } of context.flow) {
    const [copy] = repeatedCommands(context, node);
    const above = siblings[index - 1];
    const block = above && context.blockOf(above);
    const typed = block ? context.ofBlock(block).at(-1) : undefined;
    const isCopy = copy && typed && typed.canonical === copy.canonical && !explained.has(copy.id);
    if (isCopy) copies.set(typed.id, copy.id);
  }
  return found.map((one) => {
    const also = one.commands.flatMap((id) => copies.get(id) ?? []);
    return also.length === 0 ? one : { ...one, commands: [...one.commands, ...also] };
  });
}
