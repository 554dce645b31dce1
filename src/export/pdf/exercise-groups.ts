import type { List, ListItem, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Section, StudyNote } from '../../study/nodes.ts';
import { startOffset } from '../../study/start-offset.ts';
import { isAnswerTitle } from '../../language/answer-title.ts';
import { plainText } from '../../study/rich-text.ts';
import type { BookContext } from './book-context.ts';

type FlowNode = Section | RootContent;

/** One task of an exercise section with what the author answered. */
export interface ExerciseGroup {
  readonly task: FlowNode[];
  readonly answer: FlowNode[];
  /** The author's own words above the answer; `''` where the answer shows them itself, by a heading of its own. */
  readonly title?: string;
}

/**
 * Splits these nodes of an exercise section into tasks and answers: an answer begins where the author says so (`정답`),
 * else with the first block that solves a task, and lasts until the next task. A list whose items hold their answers
 * is taken apart, its numbers kept.
 */
export function exerciseGroups(
  book: BookContext,
  note: StudyNote,
  section: Section,
  nodes: readonly FlowNode[],
): ExerciseGroup[] {
  const exercises = note.exercises.filter((exercise) => contains(section, startOffset(exercise)));
  const solving = new Set(exercises.flatMap((exercise) => exercise.blocks));
  const fences = book.notes.get(note)?.fences;
  const solves = (node: FlowNode): boolean => {
    const block = node.type === 'code' ? fences?.get(startOffset(node)) : undefined;
    return block !== undefined && solving.has(block.id);
  };
  const isTask = (node: FlowNode): boolean =>
    exercises.some((exercise) => contains(node, startOffset(exercise))) && !solves(node);
  const flow = nodes.flatMap((node) => takeApart(node, solves));
  return groupFlow(
    flow,
    (node, index) => isAnswerStart(node) || (solves(node) && !isToldLater(index)),
    isTask,
  ).map(titled);

  /** Code above the author's `정답` is what the task is about. */
  function isToldLater(index: number): boolean {
    const rest = flow.slice(index + 1);
    const end = rest.findIndex(isTask);
    return (end < 0 ? rest : rest.slice(0, end)).some(isAnswerStart);
  }
}

/** `**풀이**` in a line of its own, a section `정답`, a `<details>` that folds it. */
function isAnswerStart(node: FlowNode): boolean {
  if (node.type === 'section') return isAnswerTitle(node.title.text);
  if (node.type === 'paragraph') return isAnswerTitle(plainText(node));
  if (node.type !== 'html') return false;
  const [, summary] = /^\s*<details\b[^>]*>\s*<summary\b[^>]*>([^]*?)<\/summary>/i.exec(node.value) ?? [];
  return summary !== undefined && isAnswerTitle(summary.replaceAll(/<[^>]*>/g, ''));
}

function titled(group: ExerciseGroup): ExerciseGroup {
  const [first, ...rest] = group.answer;
  if (first === undefined || !isAnswerStart(first)) return group;
  if (first.type !== 'paragraph') return { ...group, title: '' };
  return { ...group, answer: rest, title: plainText(first).replace(/\s*[:：]$/, '') };
}

function groupFlow(
  nodes: readonly FlowNode[],
  solves: (node: FlowNode, index: number) => boolean,
  isTask: (node: FlowNode) => boolean,
): ExerciseGroup[] {
  const groups: ExerciseGroup[] = [{ task: [], answer: [] }];
  for (const [index, node] of nodes.entries()) {
    const current = groups.at(-1)!;
    if (isTask(node) && current.answer.length > 0) groups.push({ task: [node], answer: [] });
    else if (solves(node, index) || current.answer.length > 0) current.answer.push(node);
    else current.task.push(node);
  }
  return groups;
}

/** A list with answers inside its items: each item without its answer as a list of its own, then the answer. */
function takeApart(node: FlowNode, solves: (node: FlowNode) => boolean): FlowNode[] {
  if (node.type !== 'list' || !node.children.some((item) => item.children.some(solves))) return [node];
  return node.children.flatMap((item, index) => {
    const first = item.children.findIndex(solves);
    const end = first < 0 ? item.children.length : first;
    return [oneItem(node, item, index, end), ...item.children.slice(end)];
  });
}

function oneItem(list: List, item: ListItem, index: number, end: number): List {
  const children = item.children.slice(0, end);
  return {
    ...list,
    ...(list.ordered === true && { start: list.start! + index }),
    children: [{ ...item, children }],
    ...positionOf(item, children.at(-1)),
  };
}

function positionOf(item: ListItem, last: RootContent | undefined): Pick<List, 'position'> {
  return { position: { start: item.position!.start, end: (last ?? item).position!.end } };
}

function contains(node: FlowNode, offset: number): boolean {
  const { start, end } = node.position!;
  return start.offset! <= offset && offset < end.offset!;
}

/** Rough height of nodes in lines of the file: what is short is kept on one page. */
export function lineCount(nodes: readonly FlowNode[]): number {
  let lines = 0;
  for (const node of nodes) {
    visit(node, (inner) => {
      if (inner.type === 'code') lines += inner.value.split('\n').length;
      else if (inner.type === 'text') lines += Math.ceil(inner.value.length / 34);
    });
  }
  return lines;
}
