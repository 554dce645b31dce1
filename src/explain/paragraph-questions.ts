import type { Paragraph } from 'mdast';
import type { Question, RichText } from '../study/nodes.ts';
import { richText, slicePhrasing } from '../study/rich-text.ts';
import { question } from './asked-question.ts';
import type { ExplainContext } from './explain-context.ts';
import { questionMark } from './question-mark.ts';
import { stripMark } from './strip-mark.ts';

/** `→` before an answer. */
const arrow = /^(?:→|->|=>|⇒|↳|ㄴ)\s*/;

interface Line extends RichText {
  readonly from: number;
}

/**
 * Questions on lines of a paragraph with their answers on the lines below: in strong text, with an arrow before each answer,
 * or one after the other. A lone question in running text only leads on.
 */
export function paragraphQuestions(context: ExplainContext): Question[] {
  return context.flow.flatMap((item): Question[] => {
    const { node } = item;
    if (node.type !== 'paragraph') return [];
    const pairs = pairsOf(linesOf(context, node));
    const isSure = pairs.every(
      ({ asked, said }) =>
        asked.content.every(({ type }) => type === 'strong') || said.every(({ text }) => arrow.test(text)),
    );
    if (pairs.length === 0 || (pairs.length === 1 && !isSure)) return [];
    return pairs.map(({ asked, said }) => {
      const content = said.flatMap((line, index) => [
        ...(index > 0 ? [{ type: 'break' as const }] : []),
        ...stripMark(line, arrow).content,
      ]);
      const found = question(item, asked, richText(content), node);
      return { ...found, position: { ...found.position, start: context.lines.pointAt(asked.from) } };
    });
  });
}

/** The lines of a paragraph; none where it has but one. */
function linesOf(context: ExplainContext, node: Paragraph): Line[] {
  const [from, to] = [node.position!.start.offset!, node.position!.end.offset!];
  const cuts = [from, ...context.lines.starts.filter((start) => start > from && start < to), to];
  if (cuts.length < 3) return [];
  return cuts.slice(1).flatMap((end, index) => {
    const line = richText(slicePhrasing(node.children, cuts[index]!, end, context.lines));
    return line.text === '' ? [] : [{ ...line, from: cuts[index]! }];
  });
}

/** Questions with the lines below them, where the first line asks and each is answered. */
function pairsOf(lines: readonly Line[]): { asked: Line; said: Line[] }[] {
  const pairs: { asked: Line; said: Line[] }[] = [];
  for (const line of lines) {
    const isQuestion = /[가-힣].*[?？]$/.test(line.text) && line.text.length >= 6 && !arrow.test(line.text);
    if (isQuestion) pairs.push({ asked: line, said: [] });
    else if (pairs.length === 0) return [];
    else pairs.at(-1)!.said.push(line);
  }
  const isPlain = pairs.every(({ asked, said }) => !questionMark.test(asked.text) && said.length > 0);
  return isPlain ? pairs : [];
}
