import type { List, ListItem, RootContent } from 'mdast';
import type { Exercise, Section } from '../study/nodes.ts';
import { joinParagraphs, plainText } from '../study/rich-text.ts';
import { isAnswerTitle } from '../language/answer-title.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { asks } from './asks.ts';
import { addAnswers } from './exercise-answers.ts';
import { addBlock, linesOf } from './exercise-blocks.ts';
import { type ExerciseDraft, toExercise } from './exercise-draft.ts';
import { exerciseSections, flowOf } from './exercise-sections.ts';
import type { ExplainContext } from './explain-context.ts';
import { markedAnswer } from './marked-answer.ts';
import { taskRows } from './task-table.ts';
import { isWalkThrough } from './walk-through.ts';

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
  // `다음을 만드시오.` is a task, whatever stands below it.
  if (/[가-힣]시오[.!]?$/.test(section.title.text)) drafts.push((open = titleDraft(section)));
  for (const [index, node] of flow.entries()) {
    // `<details>` around a solution is no text of a task, nor is a label.
    if (node.type === 'html' || (node.type === 'paragraph' && isBlockLabel(plainText(node)))) continue;
    if (open && markedAnswer(context, node).length > 0) {
      open.answers.push(node);
      open.nodes.push(node);
      continue;
    }
    if (node.type === 'code' || (open && context.soleCommands(node).length > 0)) {
      if (open === undefined && asks(section.title.text) && !isWalkThrough(section))
        drafts.push((open = titleDraft(section)));
      if (open) addBlock(context, drafts, open, node);
    } else if (node.type === 'table' && taskRows(node).length > 0) {
      drafts.push(...taskRows(node));
      open = undefined;
    } else if (node.type === 'list' && node.children.some((item) => solutionIn(context, item).length > 0)) {
      for (const item of node.children) drafts.push(itemDraft(context, item));
      open = undefined;
    } else if (node.type === 'list' && !isSolvedWhole(context, node, flow[index + 1])) {
      for (const item of node.children) {
        if (asksIn(item) && !isAnswered(context, item)) drafts.push((open = itemDraft(context, item)));
        else if (open && isAnswerItem(item)) open.answers.push(...item.children);
      }
    } else {
      if (open && isSolved(open) && isRemark(node)) open.nodes.push(node);
      else {
        if (open === undefined || isSolved(open)) drafts.push((open = emptyDraft()));
        addTask(open, node);
      }
    }
  }
  return drafts;
}

function emptyDraft(): ExerciseDraft {
  return { task: [], nodes: [], blocks: [], answers: [] };
}

function isSolved({ blocks, answers }: ExerciseDraft): boolean {
  return blocks.length + answers.length > 0;
}

/** Whether what stands behind a solution is said of it: a text or list that asks nothing. */
function isRemark(node: RootContent): boolean {
  if (node.type === 'list') return node.ordered !== true && !node.children.some((item) => asksIn(item));
  if (node.type !== 'paragraph') return false;
  return !asks(plainText(node));
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

/** `풀이` as an item of its own, with what solves the task of the item before below it. */
function isAnswerItem({ children: [first] }: ListItem): boolean {
  return first?.type === 'paragraph' && isAnswerTitle(plainText(first));
}

/** A question with its answer in words behind it or below is no task. */
function isAnswered(context: ExplainContext, item: ListItem): boolean {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph' || solutionIn(context, item).length > 0) return false;
  const [, said] = /[?？](?:\s*\([^)]*\))?(?:\s+(.+))?$/s.exec(plainText(first)) ?? [];
  return said === undefined
    ? /[?？]$/.test(plainText(first)) && rest.length > 0
    : !/(?:시오|세요|[라자])[.!]?$/.test(said);
}

/** A heading that asks is itself the task. */
function titleDraft(section: Section): ExerciseDraft {
  return { ...emptyDraft(), task: [...section.title.content], nodes: [section.heading] };
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
    answers: item.children.filter((node) => markedAnswer(context, node).length > 0),
  };
}

function addTask(draft: ExerciseDraft, node: RootContent): void {
  const paragraphs = node.type === 'list' ? node.children.flatMap(({ children }) => children) : [node];
  const content = joinParagraphs(paragraphs);
  if (draft.task.length > 0 && content.length > 0) draft.task.push({ type: 'break' });
  draft.task.push(...content);
  draft.nodes.push(node);
}
