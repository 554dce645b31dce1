import type { RootContent } from 'mdast';
import type { Question, RichText } from '../study/nodes.ts';
import { answerOf } from './answer-of.ts';
import type { FlowItem } from './flow.ts';
import { stripMark } from './strip-mark.ts';

/** `A.`, `답:` at the beginning of an answer. */
export const answerMark = /^(?:A\s*\d*|답변?\s*\d*|정답)\s*[.:)]\s*/i;

/** An answer without its mark. */
export function answerTo(nodes: readonly RootContent[]): RichText {
  return stripMark(answerOf(nodes), answerMark);
}

/** A question that begins where an item does and ends with its answer. */
export function question(item: FlowItem, asked: RichText, answer: RichText, last: RootContent): Question {
  const position = { start: item.node.position!.start, end: last.position!.end };
  return { type: 'question', question: asked, answer, position, section: item.section };
}
