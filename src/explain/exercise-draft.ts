import type { RootContent } from 'mdast';
import type { Exercise, Invocation, RichText, Section } from '../study/nodes.ts';
import { richText } from '../study/rich-text.ts';
import { asks } from './asks.ts';
import type { ExplainContext } from './explain-context.ts';
import { isWalkThrough } from './walk-through.ts';

/** A task while its solution is looked for. */
export interface ExerciseDraft {
  task: RichText['content'];
  nodes: RootContent[];
  blocks: RootContent[];
  /** What an answer's mark stands before: every command in it solves. */
  answers: RootContent[];
  /** Which line of its block solves it, where one block solves the tasks of a list line by line. */
  line?: number;
}

/** The exercise of a draft; none where it asks nothing and nothing solves it. */
export function toExercise(context: ExplainContext, section: Section, draft: ExerciseDraft): Exercise[] {
  const task = richText(draft.task);
  const start = draft.nodes[0]?.position?.start;
  const end = draft.nodes.at(-1)?.position?.end;
  if (
    task.text === '' ||
    !start ||
    !end ||
    (draft.blocks.length + draft.answers.length === 0 && !asks(task.text))
  )
    return [];
  // Who shows a practice step by step leads in with `…해 보자`; a task speaks to the reader.
  if (isWalkThrough(section) && (!asks(task.text) || /자[.!]?$/.test(task.text))) return [];
  const blocks = draft.blocks.flatMap((node) => context.blockOf(node) ?? []);
  const lines = draft.blocks.flatMap((node) => context.soleCommands(node));
  const marked = draft.answers.flatMap(({ position }) =>
    position ? context.within(position.start.offset!, position.end.offset!) : [],
  );
  return [
    {
      type: 'exercise',
      task,
      solution: [
        ...blocks.flatMap((block) => solving(context.ofBlock(block), draft.line)),
        ...lines,
        ...marked,
      ].map(({ id }) => id),
      blocks: blocks.map(({ id }) => id),
      position: { start, end },
      section: section.anchor,
    },
  ];
}

/** The commands of a block, or of one of its lines. */
function solving(commands: readonly Invocation[], line: number | undefined): readonly Invocation[] {
  const typed = commands.filter(({ where }) => where === 'fence');
  if (line === undefined) return typed;
  const lines = [...new Set(typed.map(({ position }) => position.start.line))];
  return typed.filter(({ position }) => position.start.line === lines[line]);
}
