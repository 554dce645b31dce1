import type { RootContent } from 'mdast';
import type { Chapter, Question, RichText, Section } from '../study/nodes.ts';
import { collapse, plainRichText, plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import { answerBelow } from './answer-below.ts';
import { answerOf } from './answer-of.ts';
import { calloutTitle } from './callout-title.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { questionMark } from './question-mark.ts';

const answerMark = /^(?:A\s*\d*|답변?\s*\d*|정답)\s*[.:)]\s*/i;

/** Questions with their answers: question headings, `Q.`/`A.` paragraphs, `<details>`. */
export function readQuestions(context: ExplainContext): Question[] {
  return [
    ...headingQuestions(context),
    ...markedQuestions(context),
    ...itemQuestions(context),
    ...details(context),
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

/** An answer without its mark. */
function answerTo(nodes: readonly RootContent[]): RichText {
  return stripMark(answerOf(nodes), answerMark);
}

/** Whether an answer is put off: `(아직 못 해봄)`. */
function isPutOff({ answer: { text } }: Question): boolean {
  return text.length < 30 && /^[(→>\s-]*(?:아직|나중에|추후|모르겠|TODO)/i.test(text);
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
    if (after && next?.type !== 'paragraph') {
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
    if (questionMark.test(text)) return [];
    const first = /^([^?？]{6,}[?？])(?:\s*\([^)]*\))?(?:\s+([\s\S]+))?$/.exec(text);
    // `컨테이너를 띄우면?` tells what happens then.
    if (!first || !/[가-힣]/.test(text) || /(?<!려|궁금하|싶으|싶다)면[?？]$/.test(first[1]!)) return [];
    const rest = item.siblings.slice(1).filter(({ type }) => type === 'paragraph' || type === 'list');
    const answer = first[2] === undefined ? answerTo(rest) : plainRichText(first[2]);
    if (answer.text.length < 4) return [];
    return [question(item, plainRichText(first[1]!), answer, rest.at(-1) ?? item.node)];
  });
}

/** In a list the answer may be the next item. */
function nextItem(context: ExplainContext, item: FlowItem): RootContent | undefined {
  if (!item.listItem) return undefined;
  const list = context.listOf(item.listItem)?.node;
  if (list?.type !== 'list') return undefined;
  return list.children[list.children.indexOf(item.listItem) + 1]?.children[0];
}

function question(item: FlowItem, asked: RichText, answer: RichText, last: RootContent): Question {
  const position = { start: item.node.position!.start, end: last.position!.end };
  return { type: 'question', question: asked, answer, position, section: item.section };
}

/** `<details><summary>question</summary>` … `</details>`, the text between as answer. */
function details(context: ExplainContext): Question[] {
  return context.flow.flatMap((item): Question[] => {
    if (item.node.type !== 'html') return [];
    const summary = /<summary>([\s\S]*?)<\/summary>([\s\S]*)/i.exec(item.node.value);
    if (!summary) return [];
    const asked = htmlText(summary[1]!);
    const inner = htmlText(summary[2]!.split(/<\/details>/i)[0]!);
    const rest = /<\/details>/i.test(item.node.value) ? [] : untilDetailsEnd(item);
    const answer = inner === '' ? answerTo(rest) : plainRichText(inner);
    if (asked === '' || answer.text === '' || !/[?？]|까$|시오[.!]?$/.test(asked)) return [];
    return [question(item, plainRichText(asked), answer, rest.at(-1) ?? item.node)];
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

/** Takes a mark such as `Q1.` off the beginning. */
function stripMark(rich: RichText, mark: RegExp): RichText {
  const match = mark.exec(rich.text);
  const [first, ...rest] = rich.content;
  if (!match || first === undefined) return rich;
  // `**Q1. 무엇인가?**` as a whole.
  if (first.type === 'strong' && plainText(first).length > match[0].length)
    return stripMark(richText([...first.children, ...rest]), mark);
  if (first.type === 'text') {
    const value = first.value.trimStart().replace(mark, '');
    return { text: rich.text.slice(match[0].length), content: [{ ...first, value }, ...rest] };
  }
  return mark.test(`${plainText(first)} `) ? richText(trimLead(rest)) : rich;
}

function trimLead(content: RichText['content']): RichText['content'] {
  const [first, ...rest] = content;
  if (first?.type !== 'text') return content;
  return [{ ...first, value: first.value.trimStart() }, ...rest];
}
