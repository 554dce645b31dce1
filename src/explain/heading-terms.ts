import type { Paragraph, RootContent } from 'mdast';
import type { Chapter, Question, RichText, Section } from '../study/nodes.ts';
import { plainRichText, plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { calloutTitle } from './callout-title.ts';
import { hasComposeFile } from './compose-files.ts';
import { definitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import { addInstruction, type FoundMeanings } from './found-meanings.ts';
import { hasSubject } from './has-subject.ts';
import { isMeaning, isTermHead, readComposeKey, readInstruction } from './head-kind.ts';
import { endsInNoun, firstClause } from './nominal.ts';
import { sentences } from './sentences.ts';
import { termName } from './term-name.ts';

/** Reads headings that are terms, defined by the first sentence below them: `### 볼륨` with `데이터를 저장하는 장소`. */
export function readHeadingTerms(context: ExplainContext, into: FoundMeanings): void {
  const known = new Set(into.terms.map(({ term }) => termName(term)));
  for (const item of context.flow) {
    const owner = item.owners.at(-1);
    if (!item.isTop || item.index !== 0 || owner?.heading === undefined) continue;
    const term = termName(owner.title.text);
    const meaning = definitionIn(context, item.node, term);
    const position = owner.heading.position!;
    const key = hasComposeFile(context, item) ? readComposeKey(term) : undefined;
    if (key !== undefined && !known.has(term)) {
      known.add(term);
      const said = meaning ?? firstSentence(context, item.node);
      if (said) addInstruction('compose', key, said, { position, section: owner.anchor }, into);
      continue;
    }
    if (meaning === undefined || known.has(term) || !isTerm(context, owner, term)) continue;
    known.add(term);
    into.terms.push({ type: 'termMeaning', term, meaning, form: 'heading', position, section: owner.anchor });
  }
}

/** Reads the title of a callout as a term that its text defines: `> [!note] 컨테이너` above `> …격리된 프로세스.` */
export function readCalloutTerms(context: ExplainContext, into: FoundMeanings): void {
  for (const { node, section } of context.flow) {
    const first = node.type === 'blockquote' ? node.children[0] : undefined;
    if (first?.type !== 'paragraph') continue;
    const { start, end } = first.position!;
    const asked = calloutTitle(context.source.slice(start.offset, end.offset))?.text ?? '';
    const title = termName(asked);
    const [sentence] = sentences(first, context.lines);
    if (/(?<!란)[?？]$/.test(asked) || title === '' || sentence === undefined || !isTermHead(title, 'plain'))
      continue;
    const meaning = richText(sentence.content);
    if (!isMeaning(meaning.text) || !endsInNoun(meaning.text)) continue;
    const position = first.position!;
    into.terms.push({ type: 'termMeaning', term: title, meaning, form: 'heading', position, section });
  }
}

/** Reads the terms that questions ask for: `볼륨이란?`, `네임스페이스란 무엇인가?`. */
export function readQuestionTerms(questions: readonly Question[], into: FoundMeanings): void {
  for (const { question, answer, position, section } of questions) {
    const match = /^(.{1,30}?)\s*(?:이?란\s*(?:무엇|뭐|[?？])|[은는이가]\s*(?:무엇|뭐|뭔))/.exec(
      question.text,
    );
    const term = match && termName(match[1]!);
    if (
      !term ||
      !isTermHead(term, 'strong') ||
      term.split(/\s+/).length > 3 ||
      term.includes(':') ||
      /(?:[와과,]|랑|하고)\s|(?:[와과랑]|차이|이유|원인|개념)$/.test(term)
    )
      continue;
    const sentence = answer.text.split(/(?<=[다요음함][.])\s+/)[0]!;
    const asked = into.terms.some((other) => termName(other.term) === term);
    if (asked || !isMeaning(sentence)) continue;
    into.terms.push({
      type: 'termMeaning',
      term,
      meaning: plainRichText(sentence.replace(/^[:：]\s*/, '')),
      form: 'question',
      position,
      section,
    });
  }
}

/** What a paragraph says first. */
function firstSentence({ lines }: ExplainContext, node: RootContent): RichText | undefined {
  const [sentence] = node.type === 'paragraph' ? sentences(node, lines) : [];
  return sentence && isMeaning(sentence.text) ? richText(sentence.content) : undefined;
}

/** A bare noun phrase that is neither a label, an instruction nor a command. */
function isTerm(context: ExplainContext, owner: Chapter | Section, term: string): boolean {
  const { start, end } = owner.heading!.position!;
  return (
    (owner.type === 'chapter' || owner.role === 'section') &&
    term.split(/\s+/).length <= 3 &&
    isTermHead(term, 'plain') &&
    !isBlockLabel(term) &&
    !/(?:[가-힣]기|마치며|접속|청소|백업|복구|통신|명령어?|방법|설치|실습|예제|종류|구조|특징|정리|관리|설정|사용|확인|실행|삭제|생성|기초|개념|이유|차이점?|과정|순서|Q\s?&\s?A|FAQ)$|\svs\.?\s/.test(
      term,
    ) &&
    readInstruction(term) === undefined &&
    context.within(start.offset!, end.offset!).length === 0
  );
}

/** The first of several lines without a full stop, where the next begins anew and it says what something is: `…하는 플랫폼` above `…할 수 있다.` */
function nounLine(paragraph: Paragraph, lines: TextLines): RichText | undefined {
  const [from, to] = [paragraph.position!.start.offset!, paragraph.position!.end.offset!];
  const end = lines.source.slice(from, to).search(/[가-힣)]\s*\n\s*(?:\S{2,}[은는을를]\s|->|→)/);
  const line = end < 0 ? undefined : richText(slicePhrasing(paragraph.children, from, from + end + 1, lines));
  return line && !/[.!?]\s/.test(line.text) && endsInNoun(line.text) ? line : undefined;
}

/** The first sentence of a paragraph, quote or list that says what something is: `: …`, `…하는 장소`. */
function definitionIn(context: ExplainContext, node: RootContent, term: string): RichText | undefined {
  const first =
    node.type === 'list'
      ? node.children[0]?.children[0]
      : node.type === 'blockquote'
        ? node.children[0]
        : node;
  const isNested = node.type === 'list' && (node.children[0]?.children.length ?? 0) > 1;
  if (first?.type !== 'paragraph' || isNested || context.soleCommands(first).length > 0) return undefined;
  const sentence = nounLine(first, context.lines) ?? sentences(first, context.lines)[0];
  if (
    sentence === undefined ||
    plainText(first).startsWith(`${term}은`) ||
    plainText(first).startsWith(`${term}는`)
  )
    return undefined;
  const text = sentence.text.replace(/^[:：]\s*/, '');
  const marked = text !== sentence.text;
  const subject = hasSubject(text) || /라고? ?(?:한다|부른다|합니다|부릅니다)[.]?$/.test(text);
  if (definitionLines(first, context.lines).length > 0 && !marked) return undefined;
  const inside = context.within(first.position!.start.offset!, first.position!.end.offset!);
  if (inside.length > 0) return undefined;
  if (!isMeaning(text) || (!marked && (subject || !endsInNoun(firstClause(text))))) return undefined;
  return marked ? plainRichText(text) : richText(sentence.content);
}
