import type { ListItem, RootContent } from 'mdast';
import type { Chapter, ResolvedNote, Section } from '../study/nodes.ts';

/** One flow node of a note with what stands around it. */
export interface FlowItem {
  node: RootContent;
  /** Anchor of the chapter or section it stands in; empty before the first chapter. */
  section: string;
  /** Chapters and sections from the outside in. */
  owners: readonly (Chapter | Section)[];
  /** The list item it stands in directly, if any. */
  listItem?: ListItem;
  /** Flow nodes beside it, in order, and its index there. */
  siblings: readonly RootContent[];
  index: number;
}

/** All flow nodes of a note in document order: containers (lists, quotes) before what is in them. */
export function flowItems(note: ResolvedNote): FlowItem[] {
  const items: FlowItem[] = [];
  const walk = (
    children: readonly (Chapter | Section | RootContent)[],
    owners: (Chapter | Section)[],
  ): void => {
    const flow = children.filter(
      (child): child is RootContent => child.type !== 'chapter' && child.type !== 'section',
    );
    for (const child of children) {
      if (child.type === 'chapter' || child.type === 'section') walk(child.children, [...owners, child]);
      else addNode(items, child, { owners, siblings: flow, index: flow.indexOf(child) });
    }
  };
  walk(note.children, []);
  return items;
}

function addNode(
  items: FlowItem[],
  node: RootContent,
  around: {
    owners: FlowItem['owners'];
    siblings: readonly RootContent[];
    index: number;
    listItem?: ListItem;
  },
): void {
  items.push({ node, section: around.owners.at(-1)?.anchor ?? '', ...around });
  const { owners } = around;
  if (node.type === 'list') {
    for (const item of node.children) {
      for (const [index, child] of item.children.entries()) {
        addNode(items, child, { owners, siblings: item.children, index, listItem: item });
      }
    }
  } else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
    for (const [index, child] of node.children.entries()) {
      addNode(items, child, { owners, siblings: node.children, index });
    }
  }
}

/** A list that holds an item stands among the nodes around the list. */
export function outerSiblings(
  context: { listOf(item: ListItem): FlowItem | undefined },
  item: FlowItem,
): Pick<FlowItem, 'siblings' | 'index'> {
  return (item.listItem && context.listOf(item.listItem)) ?? { siblings: [], index: 0 };
}

/** Whether a node stands in an exercise: what is before a block there is its task. */
export function isInExercise(item: FlowItem): boolean {
  return item.owners.some((owner) => owner.type === 'section' && owner.role === 'exercise');
}
