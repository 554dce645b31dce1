import type { RichText } from '../study/nodes.ts';
import { plainRichText, richText, slicePhrasing } from '../study/rich-text.ts';
import type { Clause } from './clauses.ts';
import type { ExplainContext } from './explain-context.ts';
import { addInstruction, addOption, type FoundMeanings, type MeaningPlace } from './found-meanings.ts';
import { readInstruction } from './head-kind.ts';
import { readOptionHead } from './option-head.ts';
import type { SaidSentence } from './sentence-meanings.ts';
import { tellsAction } from './verb-endings.ts';

const plainSubject =
  /(?:^|[\s,(])(-{1,2}[A-Za-z][\w-]*(?:[\s,/]+-{1,2}[A-Za-z][\w-]*)*)(?:[ =](?!-)[\w./-]+)?\s?(?:옵션|플래그|커맨드)?\s?(?:은|는)\s+/g;

/** `-i 는 입력을 열어 두는 것, -t 는 터미널을 붙이는 것`: options in plain text as subjects, one after the other. */
export function readPlainOptions({ context, item, sentence, into }: SaidSentence): void {
  const [from, to] = [sentence.position.start.offset!, sentence.position.end.offset!];
  const text = context.source.slice(from, to).replaceAll(/(`+)[^`]+\1/g, (code) => '`'.repeat(code.length));
  const subjects = [...text.matchAll(plainSubject)];
  const commands = subjects.length > 0 ? context.within(from, to) : [];
  for (const [index, { 0: subject, 1: written, index: at }] of subjects.entries()) {
    // A line of its own that is complete ends what is said.
    const line =
      /^\s*-/.test(subject) && isLineStart(text, at) ? text.slice(at).search(/[다요음함됨임)]\n/) : -1;
    const next = subjects[index + 1]?.index ?? text.length;
    const end = line < 0 ? next : Math.min(next, at + line + 1);
    const said = text
      .slice(at + subject.length, end)
      .trimEnd()
      .replace(/[,，)]$/, '');
    const meaning = richText(
      slicePhrasing(
        sentence.content,
        from + at + subject.length,
        from + at + subject.length + said.length,
        context.lines,
      ),
    );
    if (meaning.text.length < (subjects.length > 1 ? 2 : 4) || !/[가-힣]{2}/.test(meaning.text)) continue;
    if (argues.test(meaning.text) || judges.test(meaning.text)) continue;
    const after = from + at + subject.length;
    if (commands.some(({ position }) => position.start.offset! < after && position.end.offset! > from + at))
      continue;
    const start = isLineStart(text, at)
      ? context.lines.pointAt(from + at + subject.search(/-/))
      : sentence.position.start;
    const position = { start, end: sentence.position.end };
    const place = { position, section: item.section, offset: from + at, item };
    for (const name of written!.split(/[\s,/]+/))
      addOption(
        context,
        { names: [name], written: name, meaning, form: 'sentence', ...place, once: true },
        into,
      );
  }
}

/** Whether a match at an index opens a line. */
function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at] === '\n' || text[at - 1] === '\n';
}

/** `…하지만`, `…하므로`: the clause argues instead of defining. */
const argues = /(?:지만|므로|니까|는데|면)$/;

/** `좀 더 간단하다`, `조심해야 한다`, `기본 설정이다`: what one thinks of it, or when it holds. */
const judges =
  /^(?:default|디폴트|기본)\s?(?:값|설정|옵션)?\s?(?:이다|입니다|임)[.]?$|(?:^|\s)(?:좀|더|덜)\s|보다\s|조심|권장|에러|(?:쉽다|쉽습니다|편하다|깔끔하다|망함|망한다)[.;!]*$/;

/** `모든 컨테이너 나열 (-a 옵션)`: the option that a text names at its end does what the text says. */
export function readOptionTail({ context, item, sentence, into }: SaidSentence): void {
  const match = /^(.{4,80}?)\s*\(\s*(-{1,2}[A-Za-z][\w-]*)\s*(?:옵션|플래그)?\s*\)$/.exec(sentence.text);
  if (!match || match[1]!.startsWith('-') || !/[가-힣]{2}/.test(match[1]!)) return;
  const { position } = sentence;
  const meaning = plainRichText(match[1]!);
  const said = { names: [match[2]!], written: match[2]!, meaning, form: 'sentence' as const, once: true };
  const place = { position, section: item.section, offset: position.end.offset!, item };
  addOption(context, { ...said, ...place }, into);
}

/** A clause whose subject is an option or instruction. */
export function readWord({ context, item, sentence, into }: SaidSentence, clause: Clause): void {
  const meaning = clause.after;
  if (meaning.text.length < 4) return;
  const place = { position: sentence.position, section: item.section };
  const option = readOptionHead(clause.head);
  if (!option) return addSaidInstruction(context, clause.head, meaning, place, into);
  if (argues.test(meaning.text)) return;
  addOption(
    context,
    { ...option, meaning, form: 'sentence', ...place, offset: clause.from, item, once: true },
    into,
  );
}

/** `--replicas`로 레플리카 수를 정한다: what one does with an option. */
export function readOptionUse({ context, item, sentence, into }: SaidSentence, clause: Clause): void {
  const option = readOptionHead(clause.head);
  const { text } = clause.after;
  const place = { position: sentence.position, section: item.section };
  // `LABEL` 인스트럭션으로 메타데이터를 관리한다.
  if (!option && tellsAction(text)) addSaidInstruction(context, clause.head, clause.after, place, into);
  if (
    !option ||
    !/[을를만]\s/.test(text) ||
    !tellsAction(text.replace(/하면 (?:됨|된다|됩니다)[.]?$/, '한다'))
  )
    return;
  const said = { ...option, meaning: clause.after, form: 'sentence' as const, ...place, once: true };
  addOption(context, { ...said, offset: clause.from, item }, into);
}

/** Files what a sentence says of a Dockerfile instruction, the first time in its section. */
export function addSaidInstruction(
  context: ExplainContext,
  head: string,
  meaning: RichText,
  place: MeaningPlace,
  into: FoundMeanings,
): void {
  const instruction = readInstruction(head);
  if (instruction === undefined || !context.signs.dockerfile) return;
  if (into.instructions.some((other) => other.instruction === instruction && other.section === place.section))
    return;
  addInstruction('dockerfile', instruction, meaning, place, into);
}
