import type { ListItem, RootContent } from 'mdast';
import type { Exercise, RichText, Section } from '../study/nodes.ts';
import { joinParagraphs, plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';

/** Tasks of exercise sections with the blocks that solve them. */
export function readExercises(context: ExplainContext): Exercise[] {
  const sections = new Set<Section>();
  for (const { owners } of context.flow) {
    for (const owner of owners)
      if (owner.type === 'section' && owner.role === 'exercise') sections.add(owner);
  }
  return [...sections].flatMap((section) => readSection(context, section));
}

interface Draft {
  task: RichText['content'];
  nodes: RootContent[];
  blocks: RootContent[];
}

/** A task is the text before its solution; text between two solution blocks belongs to the solution. */
function readSection(context: ExplainContext, section: Section): Exercise[] {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  const flow = section.children.filter((child): child is RootContent => child.type !== 'section');
  for (const [index, node] of flow.entries()) {
    // `<details>` around a solution is no text of a task.
    if (node.type === 'html') continue;
    if (node.type === 'code' || (open && context.soleCommands(node).length > 0)) {
      if (open === undefined && asks(section.title.text)) drafts.push((open = titleDraft(section)));
      open?.blocks.push(node);
      open?.nodes.push(node);
    } else if (node.type === 'list' && node.children.some((item) => solutionIn(context, item).length > 0)) {
      for (const item of node.children) drafts.push(itemDraft(context, item));
      open = undefined;
    } else {
      const solved = open !== undefined && open.blocks.length > 0;
      const asksMore = node.type === 'paragraph' && asks(plainText(node));
      const between = solved && !asksMore && node.type === 'paragraph' && flow[index + 1]?.type === 'code';
      const remark = solved && node.type === 'paragraph' && !asks(plainText(node));
      if (between || remark) open!.nodes.push(node);
      else {
        if (open === undefined || solved) drafts.push((open = { task: [], nodes: [], blocks: [] }));
        addTask(open, node);
      }
    }
  }
  return drafts.flatMap((draft) => toExercise(context, section, draft));
}

/** Whether a text asks the reader to do something: `…하라`, `…해 보자`, `…것이다`, a question. */
export function asks(text: string): boolean {
  return /(?:[라자]|시오|세요|[하보]기|것(?:이다)?|[?？])[.!]?\s*$|^(?:\d+[.)]|문제\s*\d)/.test(text);
}

/** A heading that asks is itself the task. */
function titleDraft(section: Section): Draft {
  return { task: [...section.title.content], nodes: [section.heading], blocks: [] };
}

/** What solves the task of an item below it: blocks, else commands that stand alone, in a list or not. */
function solutionIn(context: ExplainContext, { children }: ListItem): RootContent[] {
  const blocks = children.filter(({ type }) => type === 'code');
  if (blocks.length > 0) return blocks;
  const below = children
    .slice(1)
    .flatMap((node) => (node.type === 'list' ? node.children.flatMap((item) => item.children) : [node]));
  return below.filter((node) => node.type === 'code' || context.soleCommands(node).length > 0);
}

function itemDraft(context: ExplainContext, item: ListItem): Draft {
  const blocks = solutionIn(context, item);
  const from = blocks[0]?.position?.start.offset ?? Infinity;
  const before = item.children.filter(({ position }) => position!.end.offset! <= from);
  return { task: joinParagraphs(before.filter(({ type }) => type !== 'list')), nodes: item.children, blocks };
}

function addTask(draft: Draft, node: RootContent): void {
  const paragraphs = node.type === 'list' ? node.children.flatMap(({ children }) => children) : [node];
  const content = joinParagraphs(paragraphs);
  if (draft.task.length > 0 && content.length > 0) draft.task.push({ type: 'break' });
  draft.task.push(...content);
  draft.nodes.push(node);
}

function toExercise(context: ExplainContext, section: Section, draft: Draft): Exercise[] {
  const task = richText(draft.task);
  const start = draft.nodes[0]?.position?.start;
  const end = draft.nodes.at(-1)?.position?.end;
  if (task.text === '' || !start || !end || (draft.blocks.length === 0 && !asks(task.text))) return [];
  const blocks = draft.blocks.flatMap((node) => context.blockOf(node) ?? []);
  const lines = draft.blocks.flatMap((node) => context.soleCommands(node));
  return [
    {
      type: 'exercise',
      task,
      solution: [
        ...blocks.flatMap((block) => context.ofBlock(block).filter(({ where }) => where === 'fence')),
        ...lines,
      ].map(({ id }) => id),
      blocks: blocks.map(({ id }) => id),
      position: { start, end },
      section: section.anchor,
    },
  ];
}
