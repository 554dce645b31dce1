import type { RootContent } from 'mdast';
import type { Chapter, RichText, Section } from '../study/nodes.ts';
import { richText } from '../study/rich-text.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { calloutTitle } from './callout-title.ts';
import { hasComposeFile } from './compose-files.ts';
import type { ExplainContext } from './explain-context.ts';
import { addInstruction, type FoundMeanings } from './found-meanings.ts';
import { type FlowItem, opensSection } from './flow.ts';
import { isMeaning, isTermHead, readComposeKey, readInstruction } from './head-kind.ts';
import { endsInNoun, isNounPhrase } from './nominal.ts';
import { sentences } from './sentences.ts';
import { termName } from './term-name.ts';
import { definitionIn } from './title-definition.ts';

/** Reads headings that are terms, defined by the first sentence below them: `### 볼륨` with `데이터를 저장하는 장소`. */
export function readHeadingTerms(context: ExplainContext, into: FoundMeanings): void {
  const known = new Set(into.terms.map(({ term }) => termName(term)));
  for (const item of context.flow) {
    const owner = item.owners.at(-1);
    if (!opensSection(item) || owner?.heading === undefined) continue;
    const term = termName(owner.title.text);
    const meaning = definitionIn(context, item.node, term, isKind(item, term));
    const position = owner.heading.position!;
    const key = hasComposeFile(context, item) ? readComposeKey(term) : undefined;
    if (key !== undefined && !known.has(term)) {
      known.add(term);
      const said = meaning ?? firstSentence(context, item.node);
      if (said) addInstruction('compose', key, said, { position, section: owner.anchor }, into);
      continue;
    }
    if (meaning === undefined || known.has(term) || !isTerm(context, owner, term, meaning.text)) continue;
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

/** What a paragraph says first. */
function firstSentence({ lines }: ExplainContext, node: RootContent): RichText | undefined {
  const [sentence] = node.type === 'paragraph' ? sentences(node, lines) : [];
  return sentence && isMeaning(sentence.text) ? richText(sentence.content) : undefined;
}

/** A bare noun phrase that is neither a label, an instruction nor a command. */
function isTerm(context: ExplainContext, owner: Chapter | Section, term: string, meaning: string): boolean {
  const { start, end } = owner.heading!.position!;
  const commands = context.within(start.offset!, end.offset!);
  // `### stash` above `…치워 두는 보관함`: the word of a command, and a thing.
  const isSubcommand =
    commands.every(({ text, canonical }) => text === term && canonical !== term) && !/\s/.test(term);
  const isThing = isSubcommand && isNounPhrase(meaning) && !/명령어?[.]?$/.test(meaning);
  return (
    (owner.type === 'chapter' || owner.role === 'section') &&
    term.split(/\s+/).length <= 3 &&
    isTermHead(term, 'plain') &&
    !isBlockLabel(term) &&
    !/(?:[가-힣]기|마치며|접속|청소|백업|복구|통신|명령어?|방법|설치|실습|예제|종류|구조|특징|정리|관리|설정|사용|확인|실행|삭제|생성|기초|개념|이유|차이점?|과정|순서|Q\s?&\s?A|FAQ)$|\svs\.?\s/.test(
      term,
    ) &&
    readInstruction(term) === undefined &&
    (commands.length === 0 || isThing)
  );
}

/** Whether a title names one of several kinds: `호스트 볼륨` beside `도커 볼륨`. */
function isKind({ owners }: FlowItem, term: string): boolean {
  const kind = /(?<=[가-힣A-Za-z]\s)\S+$/.exec(term)?.[0];
  const beside = owners.at(-2)?.children ?? [];
  const named = beside.flatMap((child) => (child.type === 'section' ? termName(child.title.text) : []));
  return (
    kind !== undefined &&
    named.filter((name) => name.split(/\s+/).length === 2 && name.endsWith(` ${kind}`)).length >= 2
  );
}
