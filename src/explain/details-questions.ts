import type { RootContent } from 'mdast';
import type { Question } from '../study/nodes.ts';
import { collapse, plainRichText } from '../study/rich-text.ts';
import { answerTo, question } from './asked-question.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { questionMark } from './question-mark.ts';
import { stripMark } from './strip-mark.ts';

/** `<details><summary>question</summary>` … `</details>`, the text between as answer. */
export function detailsQuestions(context: ExplainContext): Question[] {
  return context.flow.flatMap((item): Question[] => {
    if (item.node.type !== 'html') return [];
    const summary = /<summary>([\s\S]*?)<\/summary>([\s\S]*)/i.exec(item.node.value);
    if (!summary) return [];
    const asked = htmlText(summary[1]!);
    const inner = htmlText(summary[2]!.split(/<\/details>/i)[0]!);
    const rest = /<\/details>/i.test(item.node.value) ? [] : untilDetailsEnd(item);
    const answer = inner === '' ? answerTo(rest) : plainRichText(inner);
    if (asked === '' || answer.text === '') return [];
    if (!/[?？]|까$|시오[.!]?$|싶어요[.!]?$/.test(asked) && !questionMark.test(asked)) return [];
    return [question(item, stripMark(plainRichText(asked), questionMark), answer, rest.at(-1) ?? item.node)];
  });
}

function untilDetailsEnd(item: FlowItem): RootContent[] {
  const after = item.siblings.slice(item.index + 1);
  const end = after.findIndex((node) => node.type === 'html' && /<\/details>/i.test(node.value));
  return after.slice(0, end < 0 ? 0 : end);
}

function htmlText(html: string): string {
  return collapse(html.replaceAll(/<(?:br|p|li|div|ul|ol)\b[^>]*>/gi, ' ').replaceAll(/<[^>]+>/g, ''));
}
