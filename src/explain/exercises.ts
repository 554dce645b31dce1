import type { Exercise } from '../study/nodes.ts';
import { toExercise } from './exercise-draft.ts';
import type { ExplainContext } from './explain-context.ts';
import { taskPieces } from './task-pieces.ts';
import { TaskReader } from './task-reader.ts';

/** Tasks that the reader is to do with what solves them. */
export function readExercises(context: ExplainContext): Exercise[] {
  const reader = new TaskReader(context);
  for (const piece of taskPieces(context)) reader.add(piece);
  return reader.finish().flatMap((draft) => toExercise(context, draft));
}
