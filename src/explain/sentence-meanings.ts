import type { Paragraph } from 'mdast';
import type { InstructionMeaning, TermMeaning } from '../study/nodes.ts';
import { slicePhrasing, richText } from '../study/rich-text.ts';
import { type Definitions, explanation } from './definitions.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { isTermHead, readInstruction, vocabularySigns } from './head-kind.ts';
import { readOptionHead } from './option-head.ts';
import { findOptionOwner } from './option-owner.ts';
import { type Sentence, sentences } from './sentences.ts';

/** Nouns that end a definition (`… 컴포넌트다`); `이다` after any noun counts too. */
const nominal =
  /(?:[가-힣A-Za-z]이다|것(?:이다)?|(?:컴포넌트|서비스|서버|도구|형태|단위|메모리|데이터|프로세스|스토리지|네트워크|컨테이너|이미지|레이어|인터페이스|API|CLI|레지스트리|저장소|구조|소프트웨어|파일|스크립트|클라이언트|기술|방식|문서|언어|아키텍처|디렉터리|라이브러리|오브젝트|리소스|패키지|프로토콜|명령어|함수|변수|장치|코드|노드|클러스터)다|(?:을|를) (?:말한다|의미한다|뜻한다|가리킨다)|라고 (?:한다|부른다))\.?$/;

const subject = /^(?:[“"']?)([^.:,()]{1,40}?)[”"']?(?:\(([^)]{1,40})\))?(이?란|[은는])\s+/;

/** Reads sentences that say what a command, an option, an instruction or a term is. */
export function readSentences(context: ExplainContext, into: Definitions): void {
  const known = new Set(into.terms.map(({ term }) => term));
  for (const item of context.flow) {
    if (item.node.type !== 'paragraph') continue;
    for (const [index, sentence] of sentences(item.node, context.source).entries()) {
      readSentence(context, item, item.node, sentence, index, known, into);
    }
  }
}

function readSentence(
  context: ExplainContext,
  item: FlowItem,
  paragraph: Paragraph,
  sentence: Sentence,
  index: number,
  known: Set<string>,
  into: Definitions,
): void {
  const match = subject.exec(sentence.text);
  if (!match || /[?？]$/.test(sentence.text)) return;
  const head = match[1]!.trim();
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const rest = meaningAfterSubject(context, paragraph, from, to, match[3]!);
  if (rest === undefined || rest.text.length < 4) return;
  const { position } = sentence;
  const { section } = item;
  if (isAdnominal(head, match[3]!) || /^(?:것|있|없)/.test(rest.text)) return;
  const first = sentence.content[0];
  const commands = context.within(from, to).filter((command) => command.position.start.offset! - from <= 2);
  if (commands.length > 0 && first?.type === 'inlineCode') {
    if (saysOnlySame(rest)) return;
    if (head === first.value || /^(?:명령어?|커맨드)?$/.test(head.slice(first.value.length).trim())) {
      into.explanations.push(explanation(commands.slice(0, 1), 'sentence', rest, position, section));
    }
    return;
  }
  if (first?.type === 'inlineCode' && readOptionHead(first.value)) {
    const option = readOptionHead(first.value)!;
    const owner = findOptionOwner(context, option.names, from, section);
    const stands = into.options.some((other) => other.section === section && other.option === owner?.option);
    if (owner && !stands)
      into.options.push({
        type: 'optionMeaning',
        ...owner,
        written: option.written,
        meaning: rest,
        form: 'sentence',
        position,
        section,
      });
    return;
  }
  const instruction = readInstruction(head);
  if (instruction !== undefined && vocabularySigns(context.source).dockerfile) {
    const node: InstructionMeaning = {
      type: 'instructionMeaning',
      language: 'dockerfile',
      instruction,
      meaning: rest,
      position,
      section,
    };
    if (!into.instructions.some((other) => other.instruction === instruction)) into.instructions.push(node);
    return;
  }
  const marked = first?.type === 'strong' || first?.type === 'inlineCode';
  const defines = match[3]!.endsWith('란') || marked || known.has(head) || (index === 0 && isName(head));
  if (!defines || !nominal.test(sentence.text) || !isTermHead(head, marked ? 'strong' : 'plain')) return;
  if (
    known.has(head) ||
    /^(?:이|그|저|위|아래|다음|이것|그것|여기|우리|나|이때|이번|보통|대개|하나|모든)(?:\s|$)/.test(head)
  )
    return;
  const node: TermMeaning = {
    type: 'termMeaning',
    term: head,
    meaning: rest,
    form: 'sentence',
    sentence: { text: sentence.text, content: sentence.content },
    position,
    section,
  };
  known.add(head);
  into.terms.push(node);
}

/** `docker ps는 docker container ls와 같다` names another spelling, and a denial says what it is not. */
function saysOnlySame(rest: { text: string }): boolean {
  return /(?:같다|줄임|축약|짧은 (?:꼴|형태)|약어)|(?:않는다|아니다|없다)\.?$/.test(rest.text);
}

/** `움직이는 것`, `있는 이미지`: here `는` belongs to a verb before a noun. */
function isAdnominal(head: string, particle: string): boolean {
  if (particle !== '는') return false;
  return /[있없하되않같들]$/.test(head) || (/[이리오가]$/.test(head) && head.split(/\s+/).length >= 3);
}

/** A plain subject that opens a paragraph is a term when it is a bare name: no verb, no clause before it. */
function isName(head: string): boolean {
  return (
    head.split(/\s+/).length <= 3 &&
    !/(?:한|된|하는|되는|있는|없는|[을를에면]|라고|에서|으로|로)(?:\s|$)/.test(head)
  );
}

/** What follows the subject and its particle in the source. */
function meaningAfterSubject(
  context: ExplainContext,
  paragraph: Paragraph,
  from: number,
  to: number,
  particle: string,
): ReturnType<typeof richText> | undefined {
  const raw = context.source.slice(from, to);
  const match = new RegExp(`^[\\s\\S]{1,90}?${particle}\\s+`).exec(raw);
  if (!match) return undefined;
  return richText(slicePhrasing(paragraph.children, from + match[0].length, to, context.source));
}
