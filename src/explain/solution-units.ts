import type { Code } from 'mdast';
import type { ExerciseDraft, Solution } from './exercise-draft.ts';
import type { ExplainContext } from './explain-context.ts';
import { readTaskMark } from './task-mark.ts';

/** What solves one task, with the number of the task it says it is for. */
export interface SolutionUnit {
  number?: string | undefined;
  readonly solutions: Solution[];
}

/** Gives the solutions found below tasks to those that wait for them: by number, else one each in order, else line by line. */
export function distribute(
  context: ExplainContext,
  waiting: readonly ExerciseDraft[],
  units: readonly SolutionUnit[],
): void {
  const last = waiting.at(-1);
  if (last === undefined) return;
  const parts = partsOf(context, units, waiting);
  if (parts.some(({ number }) => number !== undefined)) {
    giveByNumber(waiting, parts);
    return;
  }
  if (parts.length === waiting.length)
    for (const [index, draft] of waiting.entries()) draft.solutions.push(...parts[index]!.solutions);
  else
    for (const draft of solvedTogether(waiting))
      draft.solutions.push(...units.flatMap(({ solutions }) => solutions));
}

/**
 * Who is solved by a block that has no part for each: numbered tasks all, by the whole of it; items of one list together,
 * as one task; else the last, right above it.
 */
function solvedTogether(waiting: readonly ExerciseDraft[]): readonly ExerciseDraft[] {
  const last = waiting.at(-1)!;
  if (last.number !== undefined)
    return waiting.slice(waiting.findLastIndex(({ number }) => number === undefined) + 1);
  if (last.list === undefined) return [last];
  const [first, ...rest] = waiting.slice(waiting.findLastIndex(({ list }) => list !== last.list) + 1);
  for (const draft of rest) {
    first!.task.push({ type: 'break' }, ...draft.task);
    first!.end = draft.end;
    draft.isPart = true;
  }
  return [first!];
}

function giveByNumber(waiting: readonly ExerciseDraft[], parts: readonly SolutionUnit[]): void {
  let draft: ExerciseDraft | undefined;
  for (const { number, solutions } of parts) {
    if (number !== undefined)
      draft =
        waiting.find((one) => one.number === number) ??
        (waiting.every((one) => one.number === undefined) ? waiting[Number(number) - 1] : undefined);
    draft?.solutions.push(...solutions);
  }
}

/** The units, a block that has a part for each of several tasks by its parts. */
function partsOf(
  context: ExplainContext,
  units: readonly SolutionUnit[],
  waiting: readonly ExerciseDraft[],
): readonly SolutionUnit[] {
  const hasCode = units.some(({ solutions }) => solutions.some(({ node }) => node.type === 'code'));
  const kept = units.filter(
    ({ number, solutions }) =>
      number !== undefined || !hasCode || solutions.some(({ node }) => node.type === 'code'),
  );
  const [only, ...others] = kept;
  const [solution] = only?.solutions ?? [];
  if (waiting.length < 2 || others.length > 0 || only?.number !== undefined || solution?.node.type !== 'code')
    return kept;
  const { node } = solution;
  const cuts = [
    numberedLines(context, node),
    commentLines(context, node),
    afterBlanks(context, node),
    commandLines(context, node),
  ];
  for (const [index, starts] of cuts.entries()) {
    if (index === 0 ? starts.length < 2 : starts.length !== waiting.length) continue;
    return starts.map(({ line, number }, at) => {
      const end = (starts[at + 1]?.line ?? Infinity) - 1;
      return { number, solutions: [{ ...solution, lines: [line, end] }] };
    });
  }
  return kept;
}

interface Start {
  readonly line: number;
  readonly number?: string;
}

/** Lines of a block with their numbers in the note. */
function linesOf(context: ExplainContext, { value, position }: Code): (Start & { text: string })[] {
  const first = position!.start.line;
  const isFenced = /^\s*(?:>\s*)*(?:[-*+]\s+|\d+[.)]\s+)*(?:```|~~~)/.test(context.lines.line(first));
  return value.split('\n').map((text, index) => ({ text, line: first + index + (isFenced ? 1 : 0) }));
}

/** `# 1`, `# 문제 2`, `// 3)`. */
function numberedLines(context: ExplainContext, node: Code): Start[] {
  return linesOf(context, node).flatMap(({ text, line }) => {
    const comment = /^\s*(?:#+|\/\/)\s*(.+)$/.exec(text)?.[1];
    const number =
      comment === undefined
        ? undefined
        : (/^(\d+(?:-\d+)?)$/.exec(comment)?.[1] ?? readTaskMark(comment).number);
    return number === undefined ? [] : [{ line, number }];
  });
}

function commentLines(context: ExplainContext, node: Code): Start[] {
  return linesOf(context, node)
    .filter(({ text }) => /^\s*(?:#|\/\/)\s*\S/.test(text))
    .map(({ line }) => ({ line }));
}

function afterBlanks(context: ExplainContext, node: Code): Start[] {
  const lines = linesOf(context, node);
  return lines
    .filter(({ text }, index) => text.trim() !== '' && (index === 0 || lines[index - 1]!.text.trim() === ''))
    .map(({ line }) => ({ line }));
}

/** Lines on which commands begin. */
function commandLines(context: ExplainContext, node: Code): Start[] {
  const block = context.blockOf(node);
  const lines = new Set(
    block &&
      context
        .ofBlock(block)
        .filter(({ where }) => where === 'fence')
        .map(({ position }) => position.start.line),
  );
  return [...lines].sort((a, b) => a - b).map((line) => ({ line }));
}
