import type { Blockquote, Paragraph, RootContent } from 'mdast';
import { isConcept } from '../language/glossary.ts';
import type { RichText } from '../study/nodes.ts';
import { plainRichText, richText, slicePhrasing } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';
import { calloutTitle } from './callout-title.ts';
import { definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import { firstContent } from './first-content.ts';
import { hasSubject } from './has-subject.ts';
import { isMeaning } from './head-kind.ts';
import { endsInNoun, firstClause } from './nominal.ts';
import { sentences } from './sentences.ts';
import { topicOf } from './topic.ts';
import { tellsAction } from './verb-endings.ts';

/** The first sentence of a paragraph, quote or list that says what something is: `: …`, `…하는 장소`. */
export function definitionIn(
  context: ExplainContext,
  node: RootContent,
  term: string,
  ofKind: boolean,
): RichText | undefined {
  const first = firstContent(node);
  if (node.type === 'blockquote' && isCalloutNamed(context, node)) return undefined;
  const isNested = node.type === 'list' && (node.children[0]?.children.length ?? 0) > 1 && !isConcept(term);
  const [opens, line] = first?.type === 'paragraph' ? first.children : [];
  // A link alone, or a name in bold above what it is, is no definition of the title.
  if (opens?.type === 'link' && line === undefined) return undefined;
  if (opens?.type === 'strong' && line?.type === 'text' && /^ *\n/.test(line.value)) return undefined;
  if (first?.type !== 'paragraph' || isNested || context.soleCommands(first).length > 0) return undefined;
  const sentence = nounLine(first, context.lines) ?? sentences(first, context.lines)[0];
  // `도커 이미지는 …` below `이미지` says it of the thing by its name.
  const topic = sentence && topicOf(sentence.text)?.toLowerCase().replaceAll(/\s/g, '');
  if (sentence === undefined || topic?.includes(term.toLowerCase().replaceAll(/\s/g, '')) === true)
    return undefined;
  const text = sentence.text.replace(/^[:：]\s*/, '');
  const marked = text !== sentence.text;
  const subject = hasSubject(text) || /라고? ?(?:한다|부른다|합니다|부릅니다)[.]?$/.test(text);
  if (definitionLines(first, context.lines).some(({ separator }) => separator !== 'paren') && !marked)
    return undefined;
  const inside = context.within(first.position!.start.offset!, first.position!.end.offset!);
  if (inside.length > 0) return undefined;
  if (/때(?:이?다|입니다|임)?[.]?$|(?:^|\s)--?[a-zA-Z]/.test(text)) return undefined;
  const tells = endsInNoun(firstClause(text)) || tellsWhat(text, term, ofKind);
  if (!isMeaning(text) || (!marked && (subject || !tells))) return undefined;
  return marked ? plainRichText(text) : richText(sentence.content);
}

/** The first of several lines without a full stop, where the next begins anew and it says what something is: `…하는 플랫폼` above `…할 수 있다.` */
function nounLine(paragraph: Paragraph, lines: TextLines): RichText | undefined {
  const [from, to] = [paragraph.position!.start.offset!, paragraph.position!.end.offset!];
  const end = lines.source.slice(from, to).search(/[가-힣)]\s*\n\s*(?:\S{2,}[은는을를]\s|->|→|\()/);
  const line = end < 0 ? undefined : richText(slicePhrasing(paragraph.children, from, from + end + 1, lines));
  return line && !/[.!?]\s/.test(line.text) && endsInNoun(line.text) ? line : undefined;
}

/** `다른 컨테이너의 폴더를 함께 쓸 수 있다`: what the thing of a title can do; among kinds of one thing, what it does. */
function tellsWhat(text: string, term: string, ofKind: boolean): boolean {
  // `원격 저장소를 관리할 수 있어야 …` below `원격 저장소`: it speaks of handling the thing.
  const name = term
    .replaceAll(/\([^)]*\)/g, '')
    .split(/\s+/)
    .slice(-2)
    .join(' ');
  if (text.startsWith(name)) return false;
  if (!/[을를]\s/.test(text) || topicOf(text) !== undefined || /면\s/.test(text)) return false;
  if (/(?:수 있(?:다|습니다|음)|가능)[.]?$/.test(text)) return true;
  return (ofKind || isConcept(term)) && tellsAction(text);
}

/** Whether a quote has a title of its own: what it says is said of that. */
function isCalloutNamed({ source }: ExplainContext, { position }: Blockquote): boolean {
  const quote = source.slice(position!.start.offset, position!.end.offset).replace(/^>\s*/, '');
  return /[가-힣A-Za-z]/.test(calloutTitle(quote)?.text ?? '');
}
