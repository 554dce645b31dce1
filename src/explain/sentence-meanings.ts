import type { Invocation, RichText, TermMeaning } from '../study/nodes.ts';
import { richText, slicePhrasing } from '../study/rich-text.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { type Definitions, explanation } from './definitions.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { isTermHead, readInstruction, vocabularySigns } from './head-kind.ts';
import { nominal } from './nominal.ts';
import { readOptionHead } from './option-head.ts';
import { findOptionOwner, splitGroup } from './option-owner.ts';
import { type Sentence, sentences } from './sentences.ts';

/** Reads sentences that say what commands, options, instructions and terms are or do. */
export function readSentences(context: ExplainContext, into: Definitions): void {
  const known = new Set(into.terms.map(({ term }) => term));
  for (const item of context.flow) {
    if (item.node.type !== 'paragraph') continue;
    const taken = new Set(into.explanations.map(({ position }) => position.start.offset!));
    const exercise = item.owners.some((owner) => owner.type === 'section' && owner.role === 'exercise');
    for (const [index, sentence] of sentences(item.node, context.source).entries()) {
      if (/[?？]$/.test(sentence.text)) continue;
      const about = { context, item, sentence, into };
      readOptionSubject(about);
      readClauses(about, exercise || taken.has(sentence.position.start.offset!));
      readPlainCommand(about, exercise);
      readTerm(about, index, known);
    }
  }
}

interface About {
  context: ExplainContext;
  item: FlowItem;
  sentence: Sentence;
  into: Definitions;
}

/** What each marked text of a sentence is told to be or do. */
function readClauses({ context, item, sentence, into }: About, quiet: boolean): void {
  const { position } = sentence;
  const { section } = item;
  const clauses = clausesOf(sentence, context.source);
  for (const [index, clause] of clauses.entries()) {
    if (clause.kind !== 'code' && !context.within(clause.from, clause.to).length) continue;
    const [command] = context.within(clause.from, clause.to);
    const before = clauses[index - 1];
    const own =
      before && /^(?:은|는|이?란|으로|로|에서)$/.test(before.particle)
        ? { ...clause, before: richText([]) }
        : clause;
    const meaning = command && !quiet ? commandMeaning(own, clauses.length > 1) : undefined;
    if (command && meaning)
      into.explanations.push(explanation([command], 'sentence', meaning, position, section));
    else if (!command && /^(?:은|는|이?란)$/.test(clause.particle))
      readWord(context, item, clause, position, into);
  }
}

const optionSubject =
  /^`?(-{1,2}[A-Za-z][\w-]*)`?\s*(?:옵션|플래그)?\s*(?:은|는|을|를|만)?\s*(?:주면|붙이면|쓰면|넣으면|사용하면|지정하면|추가하면|붙여서|옵션은|플래그는)\s+/;

/** `-v를 주면 …`, `--force를 붙이면 …`: what follows says what the option does. */
function readOptionSubject({ context, item, sentence, into }: About): void {
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const match = optionSubject.exec(context.source.slice(from, to));
  if (!match) return;
  const meaning = richText(slicePhrasing(sentence.content, from + match[0].length, to, context.source));
  if (meaning.text.length < 4) return;
  const { section } = item;
  const { position } = sentence;
  for (const names of splitGroup(context, [match[1]!], from, section)) {
    const owner = findOptionOwner(context, names, from, section);
    const stands = into.options.some((other) => other.section === section && other.option === owner?.option);
    if (!owner || stands) continue;
    into.options.push({
      type: 'optionMeaning',
      ...owner,
      written: match[1]!,
      meaning,
      form: 'sentence',
      position,
      section,
    });
  }
}

/** A clause's option or instruction. */
function readWord(
  context: ExplainContext,
  item: FlowItem,
  clause: Clause,
  position: Sentence['position'],
  into: Definitions,
): void {
  const { section } = item;
  const meaning = clause.after;
  if (meaning.text.length < 4) return;
  const option = readOptionHead(clause.head);
  if (option) {
    if (/(?:지만|므로|니까|는데|면)$/.test(meaning.text)) return;
    for (const names of splitGroup(context, option.names, clause.from, section)) {
      const owner = findOptionOwner(context, names, clause.from, section);
      const stands = into.options.some(
        (other) => other.section === section && other.option === owner?.option,
      );
      if (!owner || stands) continue;
      const written = names.length === option.names.length ? option.written : names.join(', ');
      into.options.push({
        type: 'optionMeaning',
        ...owner,
        written,
        meaning,
        form: 'sentence',
        position,
        section,
      });
    }
    return;
  }
  addInstruction(context, clause.head, meaning, { position, section }, into);
}

/** Files what is said of a Dockerfile instruction, the first time it is said. */
function addInstruction(
  context: ExplainContext,
  head: string,
  meaning: RichText,
  place: { position: Sentence['position']; section: string },
  into: Definitions,
): void {
  const instruction = readInstruction(head);
  if (instruction === undefined || !vocabularySigns(context.source).dockerfile) return;
  if (into.instructions.some((other) => other.instruction === instruction)) return;
  into.instructions.push({
    type: 'instructionMeaning',
    language: 'dockerfile',
    instruction,
    meaning,
    ...place,
  });
}

const predicate = /(?:[다요음함임됨]|가능|[기보]기|확인|조회|접속|생성|삭제|실행|정리)[.!]?$/;

/**
 * What a clause says its command does: `X는 …한다`, `X로 …한다`; or `…하려면 X를 쓴다`, where what stands before says
 * it. Other spellings (`X는 Y와 같다`), denials and bare mentions say nothing.
 */
function commandMeaning(clause: Clause, several: boolean): RichText | undefined {
  const { particle, after, before } = clause;
  if (saysOnlySame(after.text) || saysNothing(after.text)) return undefined;
  if (/^(?:은|는|이?란)$/.test(particle) && after.text.length >= 4) return after;
  if (/^(?:으로|로|에서|하면)$/.test(particle) && after.text.length >= 3) {
    if (several && !predicate.test(after.text) && !/[고며서]$/.test(after.text)) return undefined;
    const whole = joined(before, after);
    return whole.text.replaceAll(/\([^)]*\)/g, '').trim().length >= 6 || several ? whole : undefined;
  }
  const used = /^(?:사용|이용|실행|입력|쓰|치|하|쳤)\S*\s?(?:면|때)\s+/.exec(after.text);
  if (/^(?:을|를|만|라고)$/.test(particle) && used) return afterWords(after, used[0].length);
  if (/^(?:을|를)$/.test(particle) && /^(?:쓴|쓰|사용|실행|입력|친|치|이용|날리|돌리)/.test(after.text)) {
    return before.text.length >= 4 && !/^(?:위|앞|이|그)/.test(before.text) ? before : undefined;
  }
  return undefined;
}

/** A text without its first letters. */
function afterWords(rich: RichText, count: number): RichText | undefined {
  const [first, ...rest] = rich.content;
  if (first?.type !== 'text') return undefined;
  const value = first.value.trimStart().slice(count);
  const cut = richText([{ ...first, value }, ...rest]);
  return cut.text.length >= 4 ? cut : undefined;
}

/** `로그는` + `본다`: together they say it. */
function joined(before: RichText, after: RichText): RichText {
  if (before.text === '') return after;
  return {
    text: `${before.text} ${after.text}`,
    content: [...before.content, { type: 'text', value: ' ' }, ...after.content],
  };
}

/** A command in plain text at the beginning of a sentence: `docker run <이미지>는 …`. */
function readPlainCommand({ context, item, sentence, into }: About, exercise: boolean): void {
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const plain = context.within(from, to).filter(({ where }) => where !== 'inline' && where !== 'fence');
  for (const [index, command] of plain.entries()) {
    const end = command.position.end.offset!;
    const next = plain[index + 1]?.position.start.offset ?? to;
    const rest = context.source.slice(end, next);
    const join = /^\s*(은|는|이란|란|으로|로|을|를)\s+/.exec(rest);
    if (!join || exercise || into.explanations.some(({ commands }) => commands.includes(command.id)))
      continue;
    const slice = (a: number, b: number) => richText(slicePhrasing(sentence.content, a, b, context.source));
    const last = plain[index - 1]?.position.end.offset ?? from;
    const clause: Clause = {
      head: command.text,
      kind: 'code',
      from: command.position.start.offset!,
      to: end,
      particle: join[1]!,
      after: slice(end + join[0].length, next),
      before: slice(last, command.position.start.offset!),
    };
    const meaning = commandMeaning(clause, plain.length > 1);
    if (meaning) add(into, command, meaning, sentence, item.section);
  }
}

function add(
  into: Definitions,
  command: Invocation,
  meaning: RichText,
  sentence: Sentence,
  section: string,
): void {
  into.explanations.push(explanation([command], 'sentence', meaning, sentence.position, section));
}

/** Fewer than two Korean words, or a mere `할 수 있다`. */
function saysNothing(text: string): boolean {
  return !/[가-힣]{2}/.test(text) || /^(?:할|될|쓸) 수[는도]? (?:있|없)다\.?$/.test(text);
}

/** `docker ps는 docker container ls와 같다` names another spelling, and a denial says what it is not. */
function saysOnlySame(text: string): boolean {
  return /(?:같다|같고|같습니다|같음|줄임(?:말)?|축약(?:형)?|짧은 (?:꼴|형태)|약어|별칭)(?:이다|다|입니다)?\.?$|(?:않는다|아니다|없다|안 된다)\.?$/.test(
    text,
  );
}

const subject = /^(?:[“"']?)([^.:,()]{1,40}?)[”"']?(?:\(([^)]{1,40})\))?(이?란|[은는])\s+/;

/** A sentence that defines a term. */
function readTerm({ context, item, sentence, into }: About, index: number, known: Set<string>): void {
  const match = subject.exec(sentence.text);
  if (!match) return;
  const head = match[1]!.trim();
  const particle = match[3]!;
  const first = sentence.content[0];
  const marked = first?.type === 'strong' || first?.type === 'inlineCode';
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  if (context.within(from, to).some(({ position }) => position.start.offset! - from <= 3)) return;
  const meaning = meaningAfterSubject(context, sentence, particle);
  if (meaning === undefined || meaning.text.length < 4) return;
  if (isAdnominal(head, particle) || /^(?:것|있|없|아래|다음|이와|이렇)/.test(meaning.text)) return;
  if (readOptionHead(head)) return;
  if (readInstruction(head) !== undefined) {
    const place = { position: sentence.position, section: item.section };
    if (!marked) addInstruction(context, head, meaning, place, into);
    return;
  }
  const defines = particle.endsWith('란') || marked || (index === 0 && isName(head));
  if (!defines || !nominal.test(sentence.text) || !isTermHead(head, marked ? 'strong' : 'plain')) return;
  if (known.has(head) || pronoun.test(head)) return;
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

const pronoun =
  /^(?:이|그|저|위|아래|다음|이것|그것|여기|우리|나|이때|이번|보통|대개|하나|모든|첫째|둘째|첫|두|세|마지막|핵심|문제|이유|결론)(?:\s|$)/;

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
  sentence: Sentence,
  particle: string,
): RichText | undefined {
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const match = new RegExp(`^[\\s\\S]{1,90}?${particle}\\s+`).exec(context.source.slice(from, to));
  return match
    ? richText(slicePhrasing(sentence.content, from + match[0].length, to, context.source))
    : undefined;
}
