import type { List, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Exercise, Invocation } from '../study/nodes.ts';
import { richText } from '../study/rich-text.ts';
import type { Manner } from './asks.ts';
import type { ExplainContext } from './explain-context.ts';
import { isQuestionLabel, type TaskMark } from './task-mark.ts';
import type { Piece } from './task-pieces.ts';
import type { Region } from './task-region.ts';

/** What solves a task: a code block or some of its lines, or a text with commands in it. */
export interface Solution {
  readonly node: RootContent;
  readonly position: Position;
  /** First and last line of what solves, where a block solves several tasks. */
  readonly lines?: readonly [number, number];
}

/** A task while its solution is looked for. */
export interface ExerciseDraft {
  readonly form: Piece['form'];
  readonly mark: TaskMark;
  readonly number: string | undefined;
  readonly manner: Manner;
  readonly region: Region;
  readonly section: string;
  /** The item it is the head of. */
  item: ListItem | undefined;
  readonly list: List | undefined;
  readonly isOrdered: boolean;
  readonly task: PhrasingContent[];
  readonly start: Position['start'];
  end: Position['end'];
  readonly solutions: Solution[];
  /** An answer's mark stands before its solution. */
  isAnswered: boolean;
  /** It is one line of the task of the item before it. */
  isPart: boolean;
  /** Text stands below it before anything solves it. */
  hasText: boolean;
}

/** A draft that begins with a piece. */
export function newDraft(
  piece: Pick<Piece, 'form' | 'section' | 'items' | 'list' | 'order' | 'content' | 'position'>,
  mark: TaskMark,
  manner: Manner,
  region: Region,
): ExerciseDraft {
  const { form, section, items, list, order, content, position } = piece;
  return {
    form,
    mark,
    number: mark.number ?? order,
    manner,
    region,
    section,
    item: form === 'item' ? items.at(-1) : undefined,
    list,
    isOrdered: order !== undefined,
    task: [...content],
    start: position.start,
    end: position.end,
    solutions: [],
    isAnswered: false,
    isPart: false,
    hasText: false,
  };
}

/** The exercise of a draft; none where the author only shows what he did, or where a question is answered in words. */
export function toExercise(context: ExplainContext, draft: ExerciseDraft): Exercise[] {
  if (draft.isPart) return [];
  const blocks = draft.solutions.filter(({ node }) => node.type === 'code');
  const used = blocks.length > 0 ? blocks : draft.solutions;
  const solution = [...new Set(used.flatMap((one) => solving(context, one)).map(({ id }) => id))];
  if (!isExercise(draft, solution.length > 0 || blocks.length > 0)) return [];
  const ids = blocks.flatMap(({ node }) => context.blockOf(node)?.id ?? []);
  return [
    {
      type: 'exercise',
      task: richText(draft.task),
      solution,
      blocks: [...new Set(ids)],
      position: { start: draft.start, end: draft.end },
      section: draft.section,
    },
  ];
}

/** `목록을 보는 명령은?`, `되돌리려면?`: what the reader would type. */
const asksForCommand =
  /명령어?(?:[은는를을]|\s*[?？])|려면\s*[?？]|려면\s.*(?:하나|할까|하는가|합니까|하나요|까요)\s*[?？]/;

/** Whether a draft is a task, by how it speaks, where it stands and whether it is solved. */
function isExercise({ manner, region, mark, ...draft }: ExerciseDraft, isSolved: boolean): boolean {
  const isQuestion = isQuestionLabel(mark);
  const { label } = mark;
  if (manner === 'question')
    return (
      region === 'tasks' &&
      (isSolved && asksForCommand.test(mark.rest)
        ? true
        : !isQuestion && !/명령어?[은는]|무엇|무슨|뭐/.test(mark.rest) && (isSolved || !draft.hasText))
    );
  const isPractice = label !== undefined && /^(?:실습|연습|lab|도전|task)$/i.test(label);
  const isNamed = label !== undefined && !isQuestion && !isPractice;
  if (draft.isAnswered && (isSolved || manner === 'command')) return true;
  if (region === 'tasks') return ['command', 'invitation', 'step'].includes(manner) || isSolved;
  if (manner === 'command')
    return isNamed || (region === 'practice' || label !== undefined ? isSolved : true);
  // `문제 2. 접속이 안 됨` is what went wrong.
  return isNamed && (manner === 'invitation' || (isSolved && label !== '문제'));
}

function solving(context: ExplainContext, { node, position, lines }: Solution): readonly Invocation[] {
  const block = context.blockOf(node);
  if (block === undefined) return context.within(position.start.offset!, position.end.offset!);
  const typed = context.ofBlock(block).filter(({ where }) => where === 'fence');
  if (lines === undefined) return typed;
  return typed.filter(({ position: { start } }) => start.line >= lines[0] && start.line <= lines[1]);
}
