import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { linesAround } from './lines-around.ts';

/** Whether a head is a sign that its list teaches: a letter of a result, a key to press, a mark of the shell. */
export function isSign(context: ExplainContext, head: string, item: FlowItem): boolean {
  return isLetter(context, head, item) || isKey(context, head, item) || isMark(context, head, item);
}

/** `A : 추가된 파일` above `C : 바뀐 파일`: a letter that stands for something, no answer. */
function isLetter(context: ExplainContext, head: string, item: FlowItem): boolean {
  if (!/^[AQ]$/.test(head)) return false;
  const { start, end } = ((item.listItem && context.listOf(item.listItem)?.node) ?? item.node).position!;
  return /(?:^|[^A-Za-z])[B-PR-Z]`?\s*[:：]/.test(context.source.slice(start.offset, end.offset));
}

/** `u : 되돌리기`, `:wq : 저장하고 나가기` among others: keys to press, letters to write. */
function isKey(context: ExplainContext, head: string, item: FlowItem): boolean {
  const list = item.listItem && context.listOf(item.listItem)?.node;
  if (list?.type !== 'list' || !keys.test(head)) return false;
  const beside = linesAround(context, item).filter(
    ({ head: other, separator }) => keys.test(other) && separator === 'colon',
  );
  // Letters alone may be those of options.
  return beside.length >= 3 && beside.some(({ head: other }) => !/^[a-z]{1,2}$/i.test(other));
}

const keys = /^(?:[a-z]{1,2}|[:/][\w가-힣!%/ ]+|space|enter|esc|tab)$/i;

/** `> : 덮어쓰기` above `>> : 덧붙이기`, `&& : 이어서 실행`: marks of a shell, where a list or several lines teach them. */
export function isMark(context: ExplainContext, head: string, item: FlowItem): boolean {
  if (!marks.test(head)) return false;
  const beside = linesAround(context, item).filter(({ head: other }) => marks.test(other));
  return new Set(beside.map(({ head: other }) => other)).size >= 2;
}

/** Without letters, but for what a bracket, a dollar or `<<` opens: `$()`, `{1..10}`, `<<EOF`; `1>&2`. */
const marks =
  /^(?:\d?[<>|&]+\d?(?:[A-Z]{3})?|[$*?!#;~.^\\'"`]{1,2}|-|\[.{0,12}\]|\$?(?:\{.{0,20}\}|\(.{0,12}\)))$/;
