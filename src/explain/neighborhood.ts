import type { RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';

/** The commands typed in a node, and its place among the texts around it. */
export interface TypedBlock {
  readonly commands: readonly Invocation[];
  /** For a command that is a list item the items beside it stand for siblings. */
  readonly place: FlowItem;
}

/** The commands of a fence of commands, or of a paragraph that consists of commands. */
export function typedBlock(context: ExplainContext, item: FlowItem): TypedBlock | undefined {
  const block = context.blockOf(item.node);
  if (block) {
    const place = item.isTop ? { ...item, run: { nodes: item.siblings, at: item.index } } : item;
    return block.kind === 'session' ? { commands: context.ofBlock(block), place } : undefined;
  }
  const commands = context.soleCommands(item.node);
  return commands.length > 0 ? { commands, place: amongItems(context, item) } : undefined;
}

/** Whether a node holds commands and nothing else. */
export function isTyped(context: ExplainContext, node: RootContent): boolean {
  return context.blockOf(node)?.kind === 'session' || context.soleCommands(node).length > 0;
}

/**
 * The place of a lone paragraph of a list item among the first lines of the items, and of the nodes around its list;
 * a list of one item counts as its line.
 */
function amongItems(context: ExplainContext, item: FlowItem): FlowItem {
  const list = item.listItem && item.siblings.length === 1 ? context.listOf(item.listItem) : undefined;
  if (list?.node.type !== 'list')
    return item.isTop ? { ...item, run: { nodes: item.siblings, at: item.index } } : item;
  const { children } = list.node;
  const around = list.siblings.map(soleLine);
  if (children.length === 1) {
    const siblings = around.with(list.index, item.node);
    return { ...item, siblings, index: list.index, run: { nodes: siblings, at: list.index } };
  }
  const at = children.indexOf(item.listItem!);
  const before = at > 0 ? children[at - 1]!.children.at(-1) : around[list.index - 1];
  const after = children.slice(at + 1, at + 3).flatMap(({ children: [first] }) => first ?? []);
  const outer = list.listItem ? [] : around.slice(list.index + 1, list.index + 3);
  const siblings = [...(before ? [before] : []), item.node, ...after, ...(after.length < 2 ? outer : [])];
  const nodes = children.flatMap(({ children: [first] }) => first ?? []);
  return { ...item, siblings, index: before ? 1 : 0, run: { nodes, at } };
}

/** The paragraph of a list of one item with nothing else in it; any other node itself. */
function soleLine(node: RootContent): RootContent {
  const [first, ...rest] =
    node.type === 'list' && node.children.length === 1 ? node.children[0]!.children : [];
  return first?.type === 'paragraph' && rest.length === 0 ? first : node;
}
