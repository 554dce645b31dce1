import type { RichText, TermMeaning } from '../study/nodes.ts';
import { plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { opensSection } from './flow.ts';
import { isTermHead, readInstruction } from './head-kind.ts';
import { endsInNoun, firstClause, isNominal, isNounPhrase } from './nominal.ts';
import { readOptionHead } from './option-head.ts';
import type { SaidSentence } from './sentence-meanings.ts';
import { opening } from './sentence-opening.ts';
import type { Sentence } from './sentences.ts';
import { termName } from './term-name.ts';
import { topicOf } from './topic.ts';
import { statements } from './statements.ts';
import { tellsAction } from './verb-endings.ts';
import { addSaidInstruction } from './word-sentences.ts';

const subject = /^(?:[“"']?)(\.?[^.:,()=]{1,40}?)[”"']?(?:\(([^)]{1,40})\))?(?:(?<=\)) )?(이?란|[은는])\s+/;

/** `…쌓인 구조인데요, 레이어란 …`: what a term of its own clause stands after. */
const clauseBefore = /^[^"“]*[가-힣](?:데|데요|고|며),\s+(?=\S{2,20}란\s)/;

/** `.dockerignore 파일` is `.dockerignore`: a noun behind a marked name says what it is. */
function withoutKind(head: string, name: string): string {
  const kind = head.slice(name.length).trim();
  const isKind =
    /^(?:파일|폴더|디렉[터토]리|객체|오브젝트|리소스|키워드|함수|클래스|필드|속성|서비스|프로그램|도구|변수)$/.test(
      kind,
    );
  return head.startsWith(name) && isKind ? name : head;
}

/** A sentence that defines a term, or several: `X는 …이고, Y는 …이다`. */
export function readTerms(said: SaidSentence, index: number, known: Set<string>): void {
  const pieces = wordsOfCommands(said);
  for (const { statement, opensLine } of statements(said.sentence, said.context.lines))
    readTerm({ ...said, sentence: statement }, opensLine || startsLine(said) ? 0 : index, known, pieces);
}

/** Whether a sentence begins on a line of its own. */
function startsLine({ context, sentence: { position } }: SaidSentence): boolean {
  return /\n\s*$/.test(context.source.slice(Math.max(0, position.start.offset! - 20), position.start.offset));
}

/** `\`docker container run\`에서 \`run\`은 할 일이다`: words of a command that the sentence takes apart are no terms. */
function wordsOfCommands({ context, sentence: { position } }: SaidSentence): ReadonlySet<string> {
  const named = context.within(position.start.offset!, position.end.offset!);
  return new Set(named.flatMap(({ path }) => path.map(({ value }) => value)));
}

function readTerm(
  { context, item, sentence, into }: SaidSentence,
  index: number,
  known: Set<string>,
  pieces: ReadonlySet<string>,
): void {
  const match = subject.exec(sentence.text.replace(opening, '').replace(clauseBefore, ''));
  if (!match) return;
  const particle = match[3]!;
  const first = sentence.content.find(({ type, position }) => type !== 'text' || position !== undefined);
  const lead = first?.type === 'text' ? first.value.replace(opening, '') : undefined;
  const head0 = lead?.trim() === '' ? sentence.content[sentence.content.indexOf(first!) + 1] : first;
  const marked = head0?.type === 'strong' || head0?.type === 'inlineCode';
  const head = marked ? withoutKind(match[1]!.trim(), plainText(head0)) : nameOf(match[1]!.trim(), particle);
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  if (context.within(from, to).some(({ position }) => position.start.offset! - from <= 3)) return;
  const meaning = meaningAfterSubject(context, sentence, particle);
  if (meaning === undefined || meaning.text.length < 4) return;
  if (context.within(from, to).some(({ text }) => text === meaning.text)) return;
  if (/^[a-z]/.test(head) && !marked && tellsCommand.test(meaning.text)) return;
  if (isCommandWord(context, head, meaning.text) || /때문(?:이다|입니다)[.]?$/.test(meaning.text)) return;
  // `컨테이너는 격리되어 있으므로 …`: it argues from what the thing is.
  if (!isNominal(sentence.text) && /^[^,]{0,60}(?:므로|때문에|니까)[,\s]/.test(meaning.text)) return;
  if (
    isAdnominal(head, particle) ||
    goesOn(meaning.text) ||
    /^(?:것|있|없|[이그저]런\s|[이그]러한\s|(?:아래|다음)(?:$|[와과처의\s](?!레이어|계층|단계))|이와|이렇)/.test(
      meaning.text,
    )
  )
    return;
  if (readOptionHead(head) || /(?:^|\s)(?:또|혹)$/.test(head)) return;
  if (readInstruction(head) !== undefined) {
    const place = { position: sentence.position, section: item.section };
    if (!marked) addSaidInstruction(context, head, meaning, place, into);
    return;
  }
  const defines =
    particle.endsWith('란') || marked || (isName(head) && (index === 0 || !/\s(?![A-Z])/.test(head)));
  if (
    !defines ||
    !(
      isDefinition(sentence, meaning.text, particle, marked, index === 0 || !/\s/.test(head)) ||
      (index === 0 && tellsOfTitle(context, item, head, meaning.text))
    ) ||
    !isTermHead(head, marked ? 'strong' : 'plain')
  )
    return;
  if (known.has(head) || pieces.has(head) || pronoun.test(head)) return;
  known.add(head);
  const node: TermMeaning = {
    type: 'termMeaning',
    term: head,
    meaning,
    form: 'sentence',
    sentence: { text: sentence.text, content: sentence.content },
    position: sentence.position,
    section: item.section,
  };
  into.terms.push(node);
}

/**
 * `…이다`, and after `이란`, of a marked name or of one that opens a paragraph a noun phrase: `…하는 프로세스`,
 * `…저장 공간으로, …`.
 */
function isDefinition(
  { text, isNominal: isCut }: Sentence,
  meaning: string,
  particle: string,
  marked: boolean,
  opens: boolean,
): boolean {
  if (/[있없]음을 (?:의미|뜻|말)|[가-힣][할둘쓸볼말들]\s?것[.]?$/.test(text)) return false;
  // `죽으면 그냥 끝이에요`: what happens to it.
  if (/^\S+면\s(?!.*[가-힣](?:는|던|된|한|할|될|인)\s)/.test(meaning)) return false;
  if (isCut || isNominal(text) || particle.endsWith('란')) return true;
  const clause = firstClause(meaning);
  return marked ? endsInNoun(clause) : opens && isNounPhrase(clause);
}

/** `Compose는 여러 컨테이너를 한 번에 다룬다` right below the title `Compose`. */
function tellsOfTitle(
  { note }: ExplainContext,
  item: SaidSentence['item'],
  head: string,
  meaning: string,
): boolean {
  const title = termName(item.owners.at(-1)?.title.text ?? '').toLowerCase();
  const isTool = /^[a-z]/.test(head) && note.invocations.some(({ executable }) => executable.value === head);
  return (
    opensSection(item) &&
    !isTool &&
    title === head.toLowerCase() &&
    /[을를]\s/.test(meaning) &&
    tellsAction(meaning) &&
    !/[자요]$/.test(meaning)
  );
}

const pronoun =
  /^(?:이|그|저|위|아래|앞|뒤|(?:위|아래|앞|뒤|왼|오른)쪽|다음|이것|그것|여기|우리|나|이때|이번|지금|각|이런|그런|어떤|해당|여러|보통|대개|사실|실제로?|원래|하나|모든|첫째|둘째|첫|두|세|마지막|핵심|문제|이유|결론|전자|후자)(?:\s|$)/;

/** `cp는 파일을 복사하는 명령어`: what a command does. */
const tellsCommand = /(?:명령어?|커맨드)(?:이?다|입니다)?[.]?$/;

/** `쿠버네티스의 파드란 …`: what one asks for is the thing, not whose it is. */
function nameOf(subject: string, particle: string): string {
  return particle.endsWith('란') ? subject.replace(/^(?:.*,\s|\S+(?:의|에서)\s)/, '') : subject;
}

/** `prune은 …`, `tag 명령은 …`: a word of a command of the note; `reflog는 …기록이다` says what it is itself. */
function isCommandWord({ note }: ExplainContext, head: string, meaning: string): boolean {
  if (
    isNominal(meaning) &&
    !meaning.includes(',') &&
    !/(?:명령어?|커맨드|것|옵션|기능)(?:이?다|입니다)?[.]?$/.test(meaning)
  )
    return false;
  const word = /^([a-z][a-z-]*)(?:\s(?:형식|명령어?|커맨드|옵션))?$/.exec(head)?.[1];
  return word !== undefined && note.invocations.some(({ path }) => path.at(-1)?.value === word);
}

/** `움직이는 것`, `있는 이미지`, `컨테이너가 지워져도 남는 공간`: here the particle belongs to a verb before a noun. */
function isAdnominal(head: string, particle: string): boolean {
  if (particle === '은')
    return /같$|(?:^|\s)(?:많|작|좋|높|낮|짧|넓|좁|깊|얇|굵|밝|늦|남|받|담|찾|잡|묶|얻|맡|닫|읽|붙)$/.test(
      head,
    );
  if (particle !== '는') return false;
  return (
    /[있없하되않같들]$|[가-힣][이가]\s/.test(head) ||
    (/[이리오가]$/.test(head) && head.split(/\s+/).length >= 3)
  );
}

/** `바라는 상태는 …`: what stands behind `는` is the subject. */
function goesOn(meaning: string): boolean {
  const topic = topicOf(meaning);
  return topic !== undefined && topic.split(/\s+/).length <= 2 && !topic.includes(',');
}

/** A plain subject that opens a paragraph is a term when it is a bare name: no verb, no clause before it, no trait of a thing. */
function isName(head: string): boolean {
  return (
    head.split(/\s+/).length <= 3 &&
    !/^(?:같|있|없|않|하|되|이)$/.test(head) &&
    !/(?:종류|장점|단점|이유|특징|목적|핵심|차이점?|개수|순서|방법|커맨드|명령어?|옵션)$/.test(head) &&
    !/(?:(?<![권제])한|된|하는|되는|있는|없는|[을를에면]|라고|에서|으로|로)(?:\s|$)|[이가]\s+[같다되없있]$|[이가]\s\S*[인은던]\s/.test(
      head,
    )
  );
}

/** What follows the subject and its particle in the source. */
function meaningAfterSubject(
  context: ExplainContext,
  sentence: Sentence,
  particle: string,
): RichText | undefined {
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const match = new RegExp(`^[\\s\\S]{1,90}?${particle}\\s+`).exec(context.source.slice(from, to));
  return match
    ? richText(slicePhrasing(sentence.content, from + match[0].length, to, context.lines))
    : undefined;
}
