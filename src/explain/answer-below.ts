import type { RootContent } from 'mdast';
import { plainText } from '../study/rich-text.ts';
import type { FlowItem } from './flow.ts';
import { questionMark } from './question-mark.ts';

/** What answers a question alone in its line: a list, or below strong text a paragraph that asks nothing. */
export function answerBelow(
  text: string,
  { node }: FlowItem,
  next: RootContent | undefined,
): RootContent | undefined {
  if (!/[?？]\s*$/.test(text) || next === undefined) return undefined;
  if (next.type === 'list') return next;
  const [only, ...rest] = node.type === 'paragraph' ? node.children : [];
  if (only?.type !== 'strong' || rest.length > 0 || next.type !== 'paragraph') return undefined;
  const said = plainText(next);
  return questionMark.test(said) || /[?？]$/.test(said) ? undefined : next;
}
