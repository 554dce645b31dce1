import type { List, ListItem } from 'mdast';
import { readAnswerMark } from '../language/answer-title.ts';
import { type AnswerScope, endsAnswer, scopeOf } from './answer-scope.ts';
import { questionOf, taskBeforeAnswer } from './answered-line.ts';
import { type Manner, mannerOf } from './asks.ts';
import { type ExerciseDraft, newDraft, type Solution } from './exercise-draft.ts';
import { plainText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { distribute, type SolutionUnit } from './solution-units.ts';
import { readTaskMark, type TaskMark } from './task-mark.ts';
import type { Piece } from './task-pieces.ts';
import { type Region, regionOfTitle } from './task-region.ts';
import { aside, isTaskHeading, isTaskText } from './task-rules.ts';
import { taskRows } from './task-table.ts';

/** `다음 문제를 풀어 보세요.` only says that tasks follow. */
const introduction =
  /(?:문제|과제|질문|물음|퀴즈|미션|빈칸|다음|아래)\S*\s.*(?:풀|답|해결|수행|작성|써|적)\S*(?:\s\S+)?$/;

/** Reads the pieces of a note one after the other: what is a task, and what solves it. */
export class TaskReader {
  readonly #context: ExplainContext;
  readonly #drafts: ExerciseDraft[] = [];
  #open: ExerciseDraft | undefined;
  /** A label whose task stands below it: `**문제 1**`. */
  #label: TaskMark | undefined;
  #answer: AnswerScope | undefined;
  #units: SolutionUnit[] = [];
  /** The first draft that an answer section may solve. */
  #from = 0;
  #region: Region | undefined;
  /** The region that the title of a callout or `<details>` opens, to its end. */
  #boxRegion: Region | undefined;
  readonly #itemRegions = new Map<ListItem, Region>();
  /** A list that says more of the task above it. */
  #details: List | undefined;

  constructor(context: ExplainContext) {
    this.#context = context;
  }

  add(piece: Piece): void {
    if (this.#answer && endsAnswer(this.#answer, piece, this.#commandsIn(piece) > 0)) this.#endAnswer();
    if (piece.form === 'heading') this.#addHeading(piece);
    else if (piece.form === 'code') this.#solve(piece);
    else if (piece.form === 'table') this.#addTable(piece);
    else if (piece.form === 'end') this.#endBox();
    else this.#addText(piece);
  }

  #endBox(): void {
    if (this.#boxRegion === undefined) return;
    this.#flush();
    this.#open = this.#boxRegion = undefined;
  }

  finish(): readonly ExerciseDraft[] {
    this.#endAnswer();
    return this.#drafts;
  }

  #endAnswer(): void {
    this.#flush();
    if (this.#answer?.kind === 'section') this.#from = this.#drafts.length;
    this.#answer = undefined;
  }

  /** Gives what was found since the last task to the tasks that wait for it. */
  #flush(): void {
    const units = this.#units;
    this.#units = [];
    if (units.length === 0) return;
    const isLate = this.#answer?.kind === 'section' || units.some(({ number }) => number !== undefined);
    const all = this.#drafts.slice(this.#from);
    const from = all.findLastIndex(({ solutions }) => solutions.length > 0) + 1;
    const waiting = isLate ? all.filter(({ solutions }) => solutions.length === 0) : all.slice(from);
    const near = isLate ? waiting : waiting.slice(adjacentFrom(waiting));
    if (this.#answer) for (const draft of near) draft.isAnswered = true;
    distribute(this.#context, near.length > 0 ? near : all.slice(-1), units);
  }

  #addHeading(piece: Piece): void {
    const answer = readAnswerMark(piece.text);
    if (answer?.rest === '' && this.#drafts.length > this.#from) {
      if (this.#answer === undefined) this.#flush();
      this.#answer ??= { kind: 'section', depth: piece.depth };
      if (answer.number !== undefined) this.#units.push({ number: answer.number, solutions: [] });
      return;
    }
    if (this.#answer) {
      const { number } = readTaskMark(piece.text);
      if (number !== undefined) this.#units.push({ number, solutions: [] });
      return;
    }
    this.#flush();
    this.#open = this.#label = this.#region = this.#boxRegion = this.#details = undefined;
    const mark = readTaskMark(piece.text);
    if (mark.label !== undefined && mark.rest === '') {
      if (mark.number !== undefined) this.#label = mark;
      return;
    }
    const manner = mannerOf(mark.rest);
    if (manner === 'telling' || (regionOfTitle(mark.rest) !== undefined && manner !== 'command')) return;
    if (isTaskHeading(piece, mark, manner)) this.#begin(piece, mark, manner);
  }

  #addTable({ node, region, section }: Piece): void {
    if (node.type !== 'table' || this.#answer) return;
    const rows = taskRows(node, this.#region ?? region);
    if (rows.length === 0) return;
    this.#flush();
    this.#dropIntroduction();
    for (const { asked, said, row } of rows) {
      const piece = { form: 'table', section, content: asked.children, position: row.position! } as const;
      const draft = newDraft({ ...piece, items: [] }, readTaskMark(''), mannerOf(plainText(asked)), 'tasks');
      draft.solutions.push(...said.map((cell) => ({ node, position: cell.position! })));
      this.#drafts.push(draft);
    }
    this.#open = undefined;
  }

  #addText(piece: Piece): void {
    const answer = readAnswerMark(piece.text);
    if (answer && this.#drafts.length > this.#from) {
      this.#addAnswer(piece, answer.number, answer.rest);
      return;
    }
    if (this.#answer) {
      this.#addSolvingText(piece, this.#orderOf(piece) ?? readTaskMark(piece.text).number);
      return;
    }
    const title = piece.text.replace(/\s*[:：]$/, '');
    const region = title.length < 20 ? regionOfTitle(title) : undefined;
    const mark = readTaskMark(piece.text);
    if (region !== undefined && mark.number === undefined && mannerOf(title) === 'phrase') {
      if (piece.form === 'item') this.#itemRegions.set(piece.items.at(-1)!, region);
      else if (piece.form === 'line') this.#region = region;
      else if (piece.form === 'summary') this.#boxRegion = region;
      this.#flush();
      this.#open = undefined;
      return;
    }
    if (mark.label !== undefined && mark.rest === '' && mark.number !== undefined) {
      this.#flush();
      this.#label = mark;
      this.#open = undefined;
      return;
    }
    const within = this.#ownerOf(piece);
    const manner = mannerOf(questionOf(mark.rest, piece.content));
    if (!within && !this.#goesOn(piece, mark, manner) && this.#isTask(piece, mark, manner))
      this.#begin(piece, mark, manner);
    else this.#addMore(piece, within);
  }

  #orderOf(piece: Piece): string | undefined {
    return piece.items.length === 1 ? piece.order : undefined;
  }

  #addAnswer(piece: Piece, number: string | undefined, rest: string): void {
    if (this.#answer === undefined || this.#answer.kind === 'flow') {
      if (this.#answer) this.#endAnswer();
      else this.#flush();
      this.#answer = scopeOf(piece);
    }
    const owner = this.#ownerOf(piece) ?? (this.#open?.solutions.length === 0 ? this.#open : undefined);
    if (owner) owner.isAnswered = true;
    if (number !== undefined) this.#units.push({ number, solutions: [] });
    if (rest !== '') this.#addSolvingText(piece, number);
  }

  /** A text of an answer; its commands solve where no block does. */
  #addSolvingText(piece: Piece, number: string | undefined): void {
    const unit = this.#units.at(-1);
    if (number !== undefined && unit?.number !== number) this.#units.push({ number, solutions: [] });
    if (this.#commandsIn(piece) === 0) {
      const owner = this.#ownerOf(piece);
      if (owner) owner.hasText = true;
      return;
    }
    this.#addSolution(piece, this.#units.at(-1)?.number);
  }

  #solve(piece: Piece): void {
    if (this.#answer || this.#open || this.#ownerOf(piece))
      this.#addSolution(piece, this.#answer && this.#units.at(-1)?.number);
  }

  #addSolution({ node, position, items }: Piece, number: string | undefined): void {
    const solution: Solution = { node, position };
    const owner = this.#ownerOf({ items });
    if (owner) owner.solutions.push(solution);
    else if (number !== undefined) this.#units.at(-1)!.solutions.push(solution);
    else this.#units.push({ solutions: [solution] });
    if (!this.#answer && this.#open) this.#open.end = position.end;
  }

  /** The task in whose item a piece stands. */
  #ownerOf({ items }: Pick<Piece, 'items'>): ExerciseDraft | undefined {
    return this.#drafts.findLast(({ item }) => item !== undefined && items.includes(item));
  }

  #commandsIn({ position }: Piece): number {
    return this.#context.within(position.start.offset!, position.end.offset!).length;
  }

  #regionOf({ items, region }: Piece): Region {
    const own = items.findLast((item) => this.#itemRegions.has(item));
    return (own && this.#itemRegions.get(own)) ?? this.#boxRegion ?? this.#region ?? region;
  }

  #isTask(piece: Piece, mark: TaskMark, manner: Manner): boolean {
    if (this.#label) return manner !== 'telling' && !aside.test(piece.text);
    return isTaskText(piece, mark, manner, this.#regionOf(piece), this.#open);
  }

  /** Whether a piece says more of the task above it: a text that is no command, a list of its conditions or steps. */
  #goesOn(piece: Piece, mark: TaskMark, manner: Manner): boolean {
    const open = this.#open;
    if (piece.list && piece.list === this.#details) return true;
    if (open === undefined || this.#units.length > 0 || open.solutions.length > 0) return false;
    if (piece.form === 'item' && open.form !== 'item' && piece.list) {
      const hasOwn = piece.list.children.some(({ children }) => children.some(({ type }) => type === 'code'));
      const isIntroduction =
        open.mark.label === undefined &&
        (introduction.test(open.mark.rest) || manner === 'command' || hasOwn);
      if (isIntroduction) this.#dropIntroduction();
      else this.#details = piece.list;
      return !isIntroduction;
    }
    return (
      piece.form === 'line' &&
      mark.label === undefined &&
      mark.number === undefined &&
      !piece.isStrong &&
      (open.form === 'heading' && (open.manner === 'command' || open.number !== undefined)
        ? true
        : open.manner !== 'command' && manner !== 'command')
    );
  }

  /** What only says that tasks follow is none. */
  #dropIntroduction(): void {
    const open = this.#open;
    if (open?.mark.label !== undefined || open?.solutions.length !== 0) return;
    this.#drafts.splice(this.#drafts.indexOf(open), 1);
    this.#open = undefined;
  }

  #begin(piece: Piece, mark: TaskMark, manner: Manner): void {
    const { form, position } = piece;
    this.#flush();
    const above = this.#open;
    // A title that only names what the text below it commands.
    if (
      above?.form === 'heading' &&
      above.number === undefined &&
      above.manner !== 'command' &&
      manner === 'command' &&
      form === 'line' &&
      above.solutions.length === 0 &&
      !above.hasText
    )
      this.#drafts.splice(this.#drafts.indexOf(above), 1);
    const label = this.#label;
    this.#label = undefined;
    if (label && piece.list && piece.order === undefined) this.#details = piece.list;
    this.#open = newDraft(piece, { ...(label ?? mark), rest: mark.rest }, manner, this.#regionOf(piece));
    if (label && this.#details) this.#open.item = undefined;
    this.#drafts.push(this.#open);
    const task = taskBeforeAnswer(mark.rest, piece.content);
    if (task === undefined || this.#commandsIn(piece) === 0) return;
    this.#open.task.splice(0, Infinity, ...task);
    this.#open.solutions.push({ node: piece.node, position });
  }

  /** A text below a task: its answer where it is nothing but a command, else more of it or a remark. */
  #addMore(piece: Piece, owner: ExerciseDraft | undefined): void {
    const open = owner ?? this.#open;
    if (open === undefined) return;
    const isNested = owner !== undefined && !aside.test(piece.text) && this.#commandsIn(piece) > 0;
    const alone =
      isNested ||
      this.#context.soleCommands(piece.node).length > 0 ||
      (/^(?:→|->|=>|⇒)/.test(piece.text) && this.#commandsIn(piece) > 0);
    if (alone) this.#addSolution(piece, undefined);
    else if (open.solutions.length === 0 && this.#units.length === 0) {
      if (!aside.test(piece.text)) open.hasText = true;
      // A sentence among the items says more of the task above it.
      const isSentence = piece.list === open.list && ['telling', 'step'].includes(mannerOf(piece.text));
      const isMore = piece.form === 'line' || piece.list === this.#details || isSentence;
      if (isMore) {
        open.task.push({ type: 'break' }, ...piece.content);
        open.end = piece.position.end;
      }
    }
    if (open.region === 'none' && !alone && !aside.test(piece.text) && owner === undefined) {
      this.#flush();
      this.#open = undefined;
    }
  }
}

/** Where the tasks begin that stand side by side with the last: a heading is a task apart. */
function adjacentFrom(waiting: readonly ExerciseDraft[]): number {
  const last = waiting.at(-1);
  const apart = waiting.findLastIndex(({ form, section }) => form === 'heading' || section !== last?.section);
  return apart === waiting.length - 1 ? Math.max(apart, 0) : apart + 1;
}
