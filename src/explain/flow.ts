import type { ListItem, RootContent } from 'mdast';
import type { Chapter, ResolvedNote, Section } from '../study/nodes.ts';
import { isWalkThrough } from './walk-through.ts';

/** One flow node of a note with what stands around it. */
export interface FlowItem {
  node: RootContent;
  /** Anchor of the chapter or section it stands in; empty before the first chapter. */
  section: string;
  /** Chapters and sections from the outside in. */
  owners: readonly (Chapter | Section)[];
  /** The list item it stands in directly, if any. */
  listItem?: ListItem;
  /** Index of that item in its list. */
  itemIndex?: number;
  /** Flow nodes beside it, in order, and its index there. */
  siblings: readonly RootContent[];
  index: number;
  /** It stands directly in its chapter or section, not in a list or quote. */
  isTop: boolean;
}

/**
 * All flow nodes of a note in document order: containers (lists, quotes) before what is in them. `split` may take a
 * node apart into several.
 */
export function flowItems(
  note: ResolvedNote,
  split: (node: RootContent) => readonly RootContent[],
): FlowItem[] {
  const items: FlowItem[] = [];
  const walk = (
    children: readonly (Chapter | Section | RootContent)[],
    owners: readonly (Chapter | Section)[],
  ): void => {
    const isOwner = (child: Chapter | Section | RootContent): child is Chapter | Section =>
      child.type === 'chapter' || child.type === 'section';
    const flow = children.filter((child): child is RootContent => !isOwner(child));
    addAll(flow, { owners, isTop: true });
    for (const child of children) if (isOwner(child)) walk(child.children, [...owners, child]);
  };
  const addAll = (
    children: readonly RootContent[],
    around: Pick<FlowItem, 'owners' | 'isTop' | 'listItem' | 'itemIndex'>,
  ): void => {
    const siblings = children.flatMap(split);
    for (const [index, node] of siblings.entries()) {
      items.push({ node, section: around.owners.at(-1)?.anchor ?? '', ...around, siblings, index });
      const inner = { owners: around.owners, isTop: false };
      if (node.type === 'list') {
        for (const [itemIndex, listItem] of node.children.entries())
          addAll(listItem.children, { ...inner, listItem, itemIndex });
      } else if (node.type === 'blockquote' || node.type === 'footnoteDefinition') {
        addAll(node.children, inner);
      }
    }
  };
  walk(note.children, []);
  return items;
}

/** Whether a node is the first of its section that says something: before it are rules, images and tags at most. */
export function opensSection({ isTop, siblings, index }: FlowItem): boolean {
  const isSilent = (node: RootContent) =>
    node.type === 'thematicBreak' ||
    node.type === 'html' ||
    (node.type === 'paragraph' && node.children.every(({ type }) => type === 'image' || type === 'break'));
  return isTop && siblings.slice(0, index).every(isSilent) && !isSilent(siblings[index]!);
}

/** A list that holds an item stands among the nodes around the list. */
export function outerSiblings(
  context: { listOf(item: ListItem): FlowItem | undefined },
  item: FlowItem,
): Pick<FlowItem, 'siblings' | 'index'> {
  return (item.listItem && context.listOf(item.listItem)) ?? { siblings: [], index: 0 };
}

/**
 * Whether a node stands among tasks: what is before a block there is its task. A walk-through (`실습 : …`) has
 * explanations like any section.
 */
export function isInExercise(item: FlowItem): boolean {
  return item.owners.some(
    (owner) => owner.type === 'section' && owner.role === 'exercise' && !isWalkThrough(owner),
  );
}
