import type { List, RootContent } from 'mdast';
import type { Invocation } from '../study/nodes.ts';
import { alternation } from './alternation.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { remember } from './remember.ts';

/** The commands typed in a node, and its place among the texts around it. */
export interface TypedBlock {
  readonly commands: readonly Invocation[];
  /** For a command that is a list item the items beside it stand for siblings. */
  readonly place: FlowItem;
  /** Blocks and texts alternate around it, and a block comes first. */
  readonly opens: boolean;
}

/** What stands around commands: fences of them, and paragraphs that consist of them. */
export interface Neighborhood {
  /** Whether a node holds commands and nothing else. */
  isTyped(node: RootContent): boolean;
  /** The block of commands that a flow item is. */
  typedBlock(item: FlowItem): TypedBlock | undefined;
}

/** Prepares the look-ups of one note; what holds for a list or for siblings is worked out once. */
export function neighborhood(
  look: Pick<ExplainContext, 'listOf' | 'blockOf' | 'ofBlock' | 'soleCommands'>,
): Neighborhood {
  const isTyped = remember(
    (node: RootContent) => look.blockOf(node)?.kind === 'session' || look.soleCommands(node).length > 0,
  );
  const opens = remember((nodes: readonly RootContent[]) => alternation(nodes, isTyped));
  const soleLines = remember((nodes: readonly RootContent[]) =>
    nodes.map((node) => {
      const line = soleLine(node);
      // A numbered step begins something; it says nothing of what stands above it.
      return node.type === 'list' && node.ordered === true && !isTyped(line) ? node : line;
    }),
  );
  const firstLines = remember(({ children }: List) =>
    children.flatMap(({ children: [first] }) => first ?? []),
  );

  /**
   * The place of a lone paragraph of a list item among the first lines of the items, and of the nodes around its list;
   * a list of one item counts as its line.
   */
  const amongItems = (item: FlowItem): Omit<TypedBlock, 'commands'> => {
    const held = item.listItem && look.listOf(item.listItem);
    const list = item.siblings.length === 1 ? held : undefined;
    if (held?.node.type === 'list' && item.index === 0 && item.siblings.length > 1)
      return { place: belowItem(item, held), opens: item.isTop && opens(item.siblings)[item.index]! };
    if (list?.node.type !== 'list')
      return { place: item, opens: item.isTop && opens(item.siblings)[item.index]! };
    const { children } = list.node;
    const around = soleLines(list.siblings);
    if (children.length === 1)
      return { place: { ...item, siblings: around, index: list.index }, opens: opens(around)[list.index]! };
    const at = item.itemIndex!;
    // A step of its own stands before a step that is a command.
    const earlier = list.node.ordered === true ? undefined : children[at - 1]?.children.at(-1);
    const before = at > 0 ? earlier : around[list.index - 1];
    const after = children.slice(at + 1, at + 3).flatMap(({ children: [first] }) => first ?? []);
    const outer = list.listItem ? [] : around.slice(list.index + 1, list.index + 3);
    const siblings = [...(before ? [before] : []), item.node, ...after, ...(after.length < 2 ? outer : [])];
    const lines = firstLines(list.node);
    const place = { ...item, siblings, index: before ? 1 : 0 };
    return { place, opens: lines.length === children.length && opens(lines)[at]! };
  };

  /** The place of the first node of an item with others: before it stands what stands before the item. */
  const belowItem = (item: FlowItem, { node, siblings, index }: FlowItem): FlowItem => {
    const earlier =
      node.type === 'list' && item.itemIndex! > 0 ? node.children[item.itemIndex! - 1]! : undefined;
    const before = earlier ? soleLine({ type: 'list', children: [earlier] }) : siblings[index - 1];
    return before && before.type !== 'list'
      ? { ...item, siblings: [before, ...item.siblings], index: 1 }
      : item;
  };

  return {
    isTyped,
    typedBlock: (item) => {
      const block = look.blockOf(item.node);
      if (block) {
        const isOpening = item.isTop && opens(item.siblings)[item.index]!;
        return block.kind === 'session'
          ? { commands: look.ofBlock(block), place: item, opens: isOpening }
          : undefined;
      }
      const commands = look.soleCommands(item.node);
      return commands.length > 0 ? { commands, ...amongItems(item) } : undefined;
    },
  };
}

/** The paragraph of a list of one item with nothing else in it; any other node itself. */
function soleLine(node: RootContent): RootContent {
  const [first, ...rest] =
    node.type === 'list' && node.children.length === 1 ? node.children[0]!.children : [];
  return first?.type === 'paragraph' && rest.length === 0 ? first : node;
}
