import type { RootContent } from 'mdast';
import type { Chapter, Question, Section } from '../study/nodes.ts';
import { plainRichText, plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import { answerBelow } from './answer-below.ts';
import { answerMark, answerTo, question } from './asked-question.ts';
import { calloutTitle } from './callout-title.ts';
import type { ExplainContext } from './explain-context.ts';
import { detailsQuestions } from './details-questions.ts';
import { type FlowItem, outerSiblings } from './flow.ts';
import { paragraphQuestions } from './paragraph-questions.ts';
import { questionMark } from './question-mark.ts';
import { stripMark } from './strip-mark.ts';

/** Questions with their answers: question headings, `Q.`/`A.` paragraphs, `<details>`. */
export function readQuestions(context: ExplainContext): Question[] {
  return [
    ...headingQuestions(context),
    ...markedQuestions(context),
    ...itemQuestions(context),
    ...lineQuestions(context),
    ...paragraphQuestions(context),
    ...detailsQuestions(context),
    ...calloutQuestions(context),
  ]
    .filter((found) => !isPutOff(found))
    .sort((a, b) => a.position.start.offset! - b.position.start.offset!);
}

function headingQuestions(context: ExplainContext): Question[] {
  const sections = new Set<Section | Chapter>();
  for (const { owners } of context.flow) {
    for (const owner of owners) {
      const asks = owner.type === 'section' ? owner.role === 'question' : /[?？]\s*$/.test(owner.title.text);
      if (asks) sections.add(owner);
    }
  }
  return [...sections].flatMap((section) => {
    const flow = section.children.filter((child): child is RootContent => child.type !== 'section');
    const answer = answerTo(flow);
    if (answer.text === '') return [];
    const title = stripMark(section.title, questionMark);
    return { type: 'question', question: title, answer, position: section.position, section: section.anchor };
  });
}

/** Whether an answer is put off: `(아직 못 해봄)`. */
function isPutOff({ answer: { text } }: Question): boolean {
  return text.length < 30 && /^[(→>\s-]*(?:아직|나중에|추후|모르겠|TODO|\S*\s?준비\s?중)/i.test(text);
}

/** `> [!question] 무엇이 다른가?` with its answer below. */
function calloutQuestions(context: ExplainContext): Question[] {
  return context.flow.flatMap((item): Question[] => {
    const { node } = item;
    if (node.type !== 'blockquote') return [];
    const [first, ...rest] = node.children;
    const [from, to] = [first?.position?.start.offset, first?.position?.end.offset];
    const title = calloutTitle(context.source.slice(from, to));
    if (first?.type !== 'paragraph' || title === undefined || !/[?？]$/.test(title.text)) return [];
    const below = richText(slicePhrasing(first.children, from! + title.length, to!, context.lines));
    const answer = below.text === '' ? answerTo(rest) : below;
    return answer.text === '' ? [] : [question(item, plainRichText(title.text), answer, node)];
  });
}

/** `Q. …` answered by an `A. …` right after it or in the same paragraph. */
function markedQuestions(context: ExplainContext): Question[] {
  return context.flow.flatMap((item): Question[] => {
    if (item.node.type !== 'paragraph') return [];
    const text = plainText(item.node);
    if (!questionMark.test(text)) return [];
    const inside = /^([\s\S]+?)\s+(?=(?:A|답변?)\s*\d*\s*[.:)])/i.exec(text);
    if (inside) {
      const answer = text.slice(inside[1]!.length).trim();
      return [
        question(
          item,
          stripMark(plainRichText(inside[1]!), questionMark),
          stripMark(plainRichText(answer), answerMark),
          item.node,
        ),
      ];
    }
    const next = item.siblings[item.index + 1] ?? nextItem(context, item);
    const below = answerBelow(text, item, next);
    if (below) {
      const asked = stripMark(richText(item.node.children), questionMark);
      return [question(item, asked, answerTo([below]), below)];
    }
    const after = /^([\s\S]+?[?？])\s+(?=\S)/.exec(text);
    if (after && (next?.type !== 'paragraph' || questionMark.test(plainText(next)))) {
      const answer = plainRichText(text.slice(after[0].length));
      return [question(item, stripMark(plainRichText(after[1]!), questionMark), answer, item.node)];
    }
    if (next?.type !== 'paragraph' || !answerMark.test(plainText(next))) return [];
    return [
      question(
        item,
        stripMark(richText(item.node.children), questionMark),
        stripMark(richText(next.children), answerMark),
        next,
      ),
    ];
  });
}

/** A list item that asks, answered by what stands in it below: `- **볼륨이란?**` with its text. */
function itemQuestions(context: ExplainContext): Question[] {
  return context.flow.flatMap((item): Question[] => {
    if (item.node.type !== 'paragraph' || !item.listItem || item.index !== 0) return [];
    const text = plainText(item.node);
    const first = /^([^?？]{6,}[?？])(?:\s*\([^)]*\))?(?:\s+([\s\S]+))?$/.exec(text);
    // `컨테이너를 띄우면?` tells what happens then.
    if (!first || !/[가-힣]/.test(text) || /(?<!려|궁금하|싶으|싶다)면[?？]$/.test(first[1]!)) return [];
    // What the answer above asks in passing is no question of its own.
    const { siblings, index } = outerSiblings(context, item);
    const above = siblings[index - 1];
    if (questionMark.test(text) || (above && questionMark.test(plainText(above)))) return [];
    const rest = item.siblings.slice(1).filter(({ type }) => type === 'paragraph' || type === 'list');
    const answer = first[2] === undefined ? answerTo(rest) : plainRichText(first[2]);
    if (answer.text.length < 4) return [];
    return [question(item, plainRichText(first[1]!), answer, rest.at(-1) ?? item.node)];
  });
}

/** A question alone in its paragraph, in bold or asking what something is, with its answer below: `**왜 필요할까?**`. */
function lineQuestions(context: ExplainContext): Question[] {
  return context.flow.flatMap((item): Question[] => {
    const { node, siblings, index } = item;
    const next = siblings[index + 1];
    if (node.type !== 'paragraph' || (item.listItem && index === 0) || next === undefined) return [];
    const text = plainText(node);
    const isBold = node.children.length === 1 && node.children[0]?.type === 'strong';
    if (questionMark.test(text) || !/^[^?？\n]*[가-힣][^?？\n]*[?？]$/.test(text)) return [];
    if (!isBold && !/이?란\s?[?？]$/.test(text)) return [];
    if (next.type !== 'list' && (next.type !== 'paragraph' || /[?？]$/.test(plainText(next)))) return [];
    const answer = answerTo([next]);
    return answer.text.length < 4 ? [] : [question(item, richText(node.children), answer, next)];
  });
}

/** In a list the answer may be the next item. */
function nextItem(context: ExplainContext, item: FlowItem): RootContent | undefined {
  if (!item.listItem) return undefined;
  const list = context.listOf(item.listItem)?.node;
  if (list?.type !== 'list') return undefined;
  return list.children[list.children.indexOf(item.listItem) + 1]?.children[0];
}
