import type { List, ListItem, RootContent } from 'mdast';
import type { Exercise, Section } from '../study/nodes.ts';
import { joinParagraphs, plainText } from '../study/rich-text.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { asks } from './asks.ts';
import { type ExerciseDraft, toExercise } from './exercise-draft.ts';
import { exerciseSections } from './exercise-sections.ts';
import type { ExplainContext } from './explain-context.ts';

/** Tasks of exercise sections with the blocks that solve them. */
export function readExercises(context: ExplainContext): Exercise[] {
  return exerciseSections(context.note.children).flatMap(({ section, answers }) => {
    const drafts = readDrafts(context, section);
    addAnswers(context, drafts, answers);
    return drafts.flatMap((draft) => toExercise(context, section, draft));
  });
}

/** A task is the text before its solution; text between two solution blocks belongs to the solution. */
function readDrafts(context: ExplainContext, section: Section): ExerciseDraft[] {
  const drafts: ExerciseDraft[] = [];
  let open: ExerciseDraft | undefined;
  const flow = flowOf(section);
  for (const [index, node] of flow.entries()) {
    // `<details>` around a solution is no text of a task, nor is a label.
    if (node.type === 'html' || (node.type === 'paragraph' && isBlockLabel(plainText(node)))) continue;
    if (node.type === 'code' || (open && context.soleCommands(node).length > 0)) {
      if (open === undefined && asks(section.title.text)) drafts.push((open = titleDraft(section)));
      if (open) addBlock(context, drafts, open, node);
    } else if (node.type === 'list' && node.children.some((item) => solutionIn(context, item).length > 0)) {
      for (const item of node.children) drafts.push(itemDraft(context, item));
      open = undefined;
    } else if (node.type === 'list' && !isSolvedWhole(context, node, flow[index + 1])) {
      for (const item of node.children) if (asksIn(item)) drafts.push((open = itemDraft(context, item)));
    } else {
      const solved = open !== undefined && open.blocks.length > 0;
      const isText = node.type === 'paragraph';
      const asksMore = isText && asks(plainText(node));
      const between = solved && !asksMore && isText && flow[index + 1]?.type === 'code';
      const remark = solved && isText && !asks(plainText(node));
      if (between || remark) open!.nodes.push(node);
      else {
        if (open === undefined || solved) drafts.push((open = { task: [], nodes: [], blocks: [] }));
        addTask(open, node);
      }
    }
  }
  return drafts;
}

function addBlock(
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

/** Gives the blocks below `정답` to the tasks above it: one each where they are as many. */
function addAnswers(
  context: ExplainContext,
  drafts: readonly ExerciseDraft[],
  answers: readonly Section[],
): void {
  const blocks = answers.flatMap((section) => flowOf(section).filter(({ type }) => type === 'code'));
  const unsolved = drafts.filter((draft) => draft.blocks.length === 0);
  const last = unsolved.at(-1);
  if (last === undefined) return;
  if (blocks.length === unsolved.length)
    for (const [index, draft] of unsolved.entries()) draft.blocks.push(blocks[index]!);
  else for (const block of blocks) addBlock(context, drafts, last, block);
}

function flowOf({ children }: Section): RootContent[] {
  return children.filter((child): child is RootContent => child.type !== 'section');
}

/** A list that asks nothing, or whose tasks one block solves together: its lines are not one for each. */
function isSolvedWhole(context: ExplainContext, { children }: List, next: RootContent | undefined): boolean {
  const tasks = children.filter((item) => asksIn(item)).length;
  if (tasks === 0) return true;
  return next?.type === 'code' && tasks > 1 && linesOf(context, next).size !== tasks;
}

function asksIn({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && asks(plainText(first));
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
function linesOf(context: ExplainContext, node: RootContent): ReadonlySet<number> {
  const block = context.blockOf(node);
  return new Set(block && context.ofBlock(block).map(({ position }) => position.start.line));
}

/** A heading that asks is itself the task. */
function titleDraft(section: Section): ExerciseDraft {
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

function itemDraft(context: ExplainContext, item: ListItem): ExerciseDraft {
  const blocks = solutionIn(context, item);
  const from = blocks[0]?.position?.start.offset ?? Infinity;
  const before = item.children.filter(({ position }) => position!.end.offset! <= from);
  return {
    task: joinParagraphs(before.filter(({ type }) => type !== 'list')),
    nodes: [...item.children],
    blocks,
  };
}

function addTask(draft: ExerciseDraft, node: RootContent): void {
  const paragraphs = node.type === 'list' ? node.children.flatMap(({ children }) => children) : [node];
  const content = joinParagraphs(paragraphs);
  if (draft.task.length > 0 && content.length > 0) draft.task.push({ type: 'break' });
  draft.task.push(...content);
  draft.nodes.push(node);
}
