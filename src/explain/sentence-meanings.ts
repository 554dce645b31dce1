import { addAskedTerm, askedTerm } from './asked-terms.ts';
import { type Clause, clausesOf } from './clauses.ts';
import { commandMeaning } from './command-meaning.ts';
import { readCommandWord } from './command-word.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, isInExercise } from './flow.ts';
import { explanation, type FoundMeanings } from './found-meanings.ts';
import { addPart, pieceIndex } from './literal-parts.ts';
import { literalBefore } from './literals.ts';
import { readOptionSubject } from './option-sentences.ts';
import { readPieceSentence } from './piece-readers.ts';
import { readPlainCommand } from './plain-command.ts';
import { readSaidParts } from './said-parts.ts';
import { type Sentence, sentences } from './sentences.ts';
import { readNaming } from './term-naming.ts';
import { readTerms } from './term-sentences.ts';
import { readOptionTail, readOptionUse, readPlainOptions, readWord } from './word-sentences.ts';
import { topicOf } from './topic.ts';
import { tellsAction } from './verb-endings.ts';
import { plainRichText, richText } from '../study/rich-text.ts';
import type { Invocation, RichText } from '../study/nodes.ts';

/** One sentence with what is known around it. */
export interface SaidSentence {
  context: ExplainContext;
  item: FlowItem;
  sentence: Sentence;
  into: FoundMeanings;
}

/** Reads sentences that say what commands, options, instructions and terms are or do. */
export function readSentences(context: ExplainContext, into: FoundMeanings): void {
  const known = new Set(into.terms.map(({ term }) => term));
  const taken = new Set<number>();
  const told = new Set<string>();
  let seen = 0;
  const sync = (): void => {
    for (; seen < into.explanations.length; seen += 1) {
      const { position, commands } = into.explanations[seen]!;
      taken.add(position.start.offset!);
      for (const id of commands) told.add(id);
    }
  };
  for (const item of context.flow) {
    if (item.node.type !== 'paragraph') continue;
    sync();
    const exercise = isInExercise(item);
    const said = sentences(item.node, context.lines);
    for (const [index, sentence] of said.entries()) {
      const asked = askedTerm(sentence.text);
      const next = said[index + 1];
      if (asked !== undefined && next) addAskedTerm(asked, sentence, next, item, into, known);
      if (/[?？]$/.test(sentence.text)) continue;
      const about = { context, item, sentence, into };
      readSaidParts(about);
      const ofPieces = readPieceSentence(about);
      readPlainOptions(about);
      readOptionSubject(about);
      readOptionTail(about);
      const isTaken = taken.has(sentence.position.start.offset!);
      readClauses(about, exercise || isTaken, ofPieces);
      readPlainCommand(about, exercise);
      readCommandWord(about, exercise);
      if (!ofPieces) {
        readTerms(about, index, known);
        readNaming(about, known, said[index - 1]);
      }
      if (next === undefined || exercise) continue;
      sync();
      readNextSentence(about, next, told);
    }
  }
}

/** `… \`git pull --rebase\`부터 한다. 커밋을 다시 쌓아 준다.`: a sentence without a topic goes on about the command before; `… 설정한다. (\`passwd\`)`. */
function readNextSentence(
  { context, item, sentence, into }: SaidSentence,
  next: Sentence,
  told: ReadonlySet<string>,
): void {
  const namedIn = ({ position }: Sentence) => context.within(position.start.offset!, position.end.offset!);
  const [aside] = /^\([^()]*\)[.!]?$/.test(next.text) ? namedIn(next) : [];
  const isAside = aside?.where === 'inline' && !told.has(aside.id) && namedIn(sentence).length === 0;
  if (aside && isAside && tellsAction(sentence.text))
    into.explanations.push(explanation([aside], 'sentence', sentence, sentence.position, item.section));
  const [command, ...others] = namedIn(sentence);
  if (command === undefined || others.length > 0 || namedIn(next).length > 0) return;
  if (told.has(command.id) || !/\S\s+\S/.test(next.text)) return;
  if (topicOf(next.text) !== undefined || ofOptions.test(next.text) || !tellsAction(next.text)) return;
  into.explanations.push(explanation([command], 'sentence', next, next.position, item.section));
}

/** `옵션은 네 개만 알면 된다`: on the command's options, not on the command. */
const ofOptions = /^(?:옵션|플래그)(?:들)?(?:은|는|도)\s/;

/** What each marked text of a sentence is told to be or do. */
function readClauses(about: SaidSentence, quiet: boolean, ofPieces: boolean): void {
  const { context, item, sentence, into } = about;
  const { position } = sentence;
  const { section } = item;
  const clauses = clausesOf(sentence, context.lines);
  if (!ofPieces && readParts(about, clauses)) return;
  let either: Invocation[] = [];
  for (const [index, clause] of clauses.entries()) {
    if (clause.kind !== 'code' && !context.within(clause.from, clause.to).length) continue;
    const [command] = context.within(clause.from, clause.to);
    // `docker image ls 또는 docker images 명령어를 …`: both do it.
    if (command && clause.particle === '' && /^(?:또는|혹은|이랑|랑|or|\/)$/.test(clause.after.text)) {
      either.push(command);
      continue;
    }
    const others = either;
    either = [];
    const before = clauses[index - 1];
    const own =
      others.length > 0
        ? { ...clause, before: clauses[index - others.length]!.before }
        : before && !clause.opens && /^(?:은|는|이?란|으로|로|에서)$/.test(before.particle)
          ? { ...clause, before: richText([]) }
          : clause;
    const meaning =
      command && !quiet
        ? (commandMeaning(own, clauses.length > 1) ?? besideCommand(about, clause, clauses.length))
        : undefined;
    if (command && meaning)
      into.explanations.push(explanation([...others, command], 'sentence', meaning, position, section));
    else if (!command && isSubject(clause)) readWord(about, clause);
    else if (!command && /^(?:으로|로)$/.test(clause.particle)) readOptionUse(about, clause);
  }
}

/** `-d는 …`, and `-n이 …하는 옵션이다`. */
function isSubject({ particle, after }: Clause): boolean {
  return (
    /^(?:은|는|이?란)$/.test(particle) ||
    (/^[이가]$/.test(particle) && /(?:옵션|플래그)(?:이다|입니다|이에요|예요|임)?[.]?$/.test(after.text))
  );
}

/** `type은 마운트 종류, source는 볼륨 이름`: pieces of the literal right before; false where they are none. */
function readParts({ context, item, sentence, into }: SaidSentence, clauses: readonly Clause[]): boolean {
  const literal = clauses.length >= 2 ? literalBefore(context, item) : undefined;
  const said = clauses.filter(({ particle }) => /^(?:은|는|이?란)$/.test(particle));
  if (literal === undefined || said.length < 2) return false;
  if (!said.every(({ head }) => pieceIndex(literal.text, head) !== undefined)) return false;
  const place = { position: sentence.position, section: item.section };
  for (const { head, after } of said) addPart(literal, { head, meaning: after, ...place }, into);
  return true;
}

/** A list item that is a code and a few words on it: `- \`wc -l\` 줄 수 세기`, `- 다시 꺼내기 \`git stash pop\``. */
function besideCommand({ item }: SaidSentence, clause: Clause, count: number): RichText | undefined {
  const { kind, before, after, particle } = clause;
  if (item.listItem === undefined || item.index !== 0 || count !== 1) return undefined;
  if (kind !== 'code' || particle !== '') return undefined;
  if (before.text !== '') return after.text === '' ? toldBefore(before.text) : undefined;
  return /^[가-힣]{1,}/.test(after.text) &&
    /[가-힣]{2}/.test(after.text) &&
    !/^(?:처럼|같은|등|까지|보다|대신|말고|뿐|시에는?\s|의\s|도\s|와\s|과\s|에\s|이나\s|하고\s)/.test(
      after.text,
    )
    ? after
    : undefined;
}

/** `다시 꺼내기`, `용량 확인은`: words that tell an action, without the particle of their subject. */
function toldBefore(text: string): RichText | undefined {
  const told = text.replace(/(?<=[가-힣])[은는]$/, '');
  const isPhrase = /^[가-힣\w][^:：]*[가-힣)]$/.test(told) && /[가-힣]{2}/.test(told);
  return isPhrase && told.length >= 3 && !/(?:[을를에와과의]|에서|으로|로|하고|이나|처럼|보다)$/.test(told)
    ? plainRichText(told)
    : undefined;
}
