import type { Manner } from './asks.ts';
import type { ExerciseDraft } from './exercise-draft.ts';
import { isQuestionLabel, type TaskMark } from './task-mark.ts';
import type { Piece } from './task-pieces.ts';
import type { Region } from './task-region.ts';
import { endsInTask } from './verb-endings.ts';

/** Lines of a task that say more of it, and are none of their own. */
export const aside =
  /^(?:힌트|hint|tip|팁|참고|조건|요구\s?사항|주의|※|목표|결과|출력|예시?|단)\s*\d*\s*(?:[:：)]|$)/i;

/** Whether a heading is itself a task: `3-1. 복제본을 늘리기` among tasks, `Lab 2. …하세요` anywhere. */
export function isTaskHeading({ region }: Piece, mark: TaskMark, manner: Manner): boolean {
  if (region !== 'tasks' && endsInTask(mark.rest)) return false;
  if (isQuestionLabel(mark)) return region !== 'none' && manner === 'command';
  if (mark.label !== undefined) return manner !== 'question' || region === 'tasks';
  if (region !== 'tasks') return manner === 'command';
  return manner === 'command' || manner === 'invitation' || mark.number !== undefined;
}

/** Whether a line or item may be a task, by its mark, how it speaks and where it stands. */
export function isTaskText(
  piece: Piece,
  mark: TaskMark,
  manner: Manner,
  region: Region,
  open: ExerciseDraft | undefined,
): boolean {
  if (aside.test(piece.text)) return false;
  // Below `연습문제` the first item says what is to be done, however it speaks: `…을 바꾸는 것이다`.
  if (manner === 'telling')
    return region === 'tasks' && open === undefined && /것(?:이다|입니다|임)[.!]?$/.test(mark.rest);
  const isLabeled = mark.label !== undefined;
  const isNumbered = mark.number !== undefined || piece.order !== undefined;
  if (region !== 'tasks' && !isLabeled && endsInTask(mark.rest)) return false;
  if (region === 'none' && (isQuestionLabel(mark) || (piece.form === 'summary' && !isLabeled))) return false;
  if (manner === 'command') return region !== 'none' || isLabeled || /시오[.!]?$/.test(mark.rest);
  if (manner === 'step') return region === 'tasks' && isNumbered;
  if (manner === 'phrase') return isTaskPhrase(piece, mark, region, open);
  const isDefinition = !isNumbered && !isLabeled && /^[^.!?(]*\S\s+[:：]\s/.test(mark.rest);
  return !isDefinition && (region !== 'none' || (isLabeled && manner === 'invitation'));
}

/** `안 쓰는 볼륨 정리`: what is only named is a task where the author counts it among them. */
function isTaskPhrase(
  piece: Piece,
  mark: TaskMark,
  region: Region,
  open: ExerciseDraft | undefined,
): boolean {
  if (/\S\s*[:：]\s/.test(mark.rest)) return false;
  if (mark.label !== undefined) return true;
  if (region === 'none') return false;
  const isNumbered = mark.number !== undefined || piece.order !== undefined;
  const isLikeLast = open === undefined || (open.form === 'item' && !open.isOrdered);
  return isNumbered || piece.isStrong || piece.form === 'summary' || (piece.form === 'item' && isLikeLast);
}
