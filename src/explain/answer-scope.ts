import type { ListItem } from 'mdast';
import { readAnswerMark } from '../language/answer-title.ts';
import { mannerOf } from './asks.ts';
import { readTaskMark } from './task-mark.ts';
import type { Piece } from './task-pieces.ts';

/** Where an answer goes on: below its heading, in its item, to the end of its `<details>`, to the next task. */
export type AnswerScope =
  { kind: 'section'; depth: number } | { kind: 'item'; item: ListItem } | { kind: 'details' | 'flow' };

/** The scope of an answer that begins with a text. */
export function scopeOf({ form, items }: Piece): AnswerScope {
  const item = form === 'item' ? items.at(-1) : undefined;
  if (form === 'summary') return { kind: 'details' };
  return item ? { kind: 'item', item } : { kind: 'flow' };
}

/** Whether an answer is over where a piece begins. */
export function endsAnswer(scope: AnswerScope, piece: Piece, hasCommand: boolean): boolean {
  if (piece.form === 'heading')
    return (
      scope.kind !== 'section' ||
      (piece.depth <= scope.depth &&
        readTaskMark(piece.text).rest !== '' &&
        readAnswerMark(piece.text) === undefined)
    );
  if (scope.kind === 'item') return !piece.items.includes(scope.item);
  if (scope.kind === 'details') return piece.form === 'end';
  if (scope.kind === 'section' || piece.text === '') return false;
  const { label, rest } = readTaskMark(piece.text);
  const manner = mannerOf(rest);
  return (
    readAnswerMark(piece.text) === undefined &&
    ((label !== undefined && manner !== 'telling') ||
      (!hasCommand && (manner === 'command' || manner === 'invitation')))
  );
}
