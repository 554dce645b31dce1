import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';

/**
 * Commands of the block right below the list that a nested item stands in, where items take turns with blocks:
 * `- 컨테이너 실행` with its options, then the block that the item leads to.
 */
export function ledCommands(context: ExplainContext, item: FlowItem): readonly Invocation[] {
  let list = item.listItem && context.listOf(item.listItem);
  if (list?.listItem === undefined) return [];
  while (list.listItem) {
    const outer = context.listOf(list.listItem);
    if (outer === undefined) return [];
    list = outer;
  }
  const [before, after] = [list.siblings[list.index - 1], list.siblings[list.index + 1]];
  const block = after && context.blockOf(after);
  const takesTurns = before === undefined || context.blockOf(before) !== undefined;
  return block && takesTurns ? context.ofBlock(block) : [];
}
