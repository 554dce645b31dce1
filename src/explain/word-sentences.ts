import type { RichText } from '../study/nodes.ts';
import { plainRichText, richText, slicePhrasing } from '../study/rich-text.ts';
import type { Clause } from './clauses.ts';
import type { ExplainContext } from './explain-context.ts';
import { addInstruction, addOption, type FoundMeanings, type MeaningPlace } from './found-meanings.ts';
import { readInstruction } from './head-kind.ts';
import { readOptionHead } from './option-head.ts';
import type { SaidSentence } from './sentence-meanings.ts';

const optionSubject =
  /(?:^|\s)`?(-{1,2}[A-Za-z][\w-]*)(?:[ =][\w./=-]+)?`?\s*(?:옵션|플래그)?\s*(?:은|는|을|를|만)?\s*(?:주면|붙이면|쓰면|넣으면|사용하면|이용하면|지정하면|추가하면|부여하면|부여하게 되면|붙여서|옵션은|플래그는)\s+/;

/** `계속 지켜보려면 -w를 쓴다`: what stands before says when one needs the option. */
const optionPurpose =
  /(?:^|[\n,]\s*)((?![\s\S]{0,8}필요하면)[^\n,]{4,100}?(?:면|때(?:는|에는)?|위해(?:서)?(?:는)?))\s+(?:[a-z]+에\s)?`?(-{1,2}[A-Za-z][\w-]*)(?:[ =][\w./=-]+)?`?\s*(?:(?:옵션|플래그)?\s?(?:을|를|로|으로)\s+(?:쓴|쓰|사용|준|주|붙인|붙이|넣|지정|추가|고른|고르|넘긴|넘기)|(?:옵션|플래그)\s+(?:추가|사용|지정)|(?:옵션|플래그)으?로\s|로\s\S+(?:을|를)\s지정)/;

/** `-v를 주면 …`, `--force를 붙이면 …`: what follows says what the option does. */
export function readOptionSubject({ context, item, sentence, into }: SaidSentence): void {
  const offset = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const text = context.source.slice(offset, to);
  const subject = optionSubject.exec(text);
  const purpose = subject ? null : optionPurpose.exec(text);
  const slice = (from: number, end: number) =>
    richText(slicePhrasing(sentence.content, from, end, context.lines));
  const [written, meaning] = subject
    ? [subject[1]!, slice(offset + subject.index + subject[0].length, to)]
    : purpose
      ? [
          purpose[2]!,
          slice(offset + text.indexOf(purpose[1]!), offset + text.indexOf(purpose[1]!) + purpose[1]!.length),
        ]
      : [];
  if (written === undefined || meaning === undefined || meaning.text.length < 4) return;
  const place = { position: sentence.position, section: item.section };
  addOption(
    context,
    { names: [written], written, meaning, form: 'sentence', ...place, offset, item, once: true },
    into,
  );
}

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
  // `…하지만`, `…하므로`: the clause argues instead of defining.
  if (/(?:지만|므로|니까|는데|면)$/.test(meaning.text)) return;
  addOption(
    context,
    { ...option, meaning, form: 'sentence', ...place, offset: clause.from, item, once: true },
    into,
  );
}

/** Files what a sentence says of a Dockerfile instruction, the first time one says it. */
export function addSaidInstruction(
  context: ExplainContext,
  head: string,
  meaning: RichText,
  place: MeaningPlace,
  into: FoundMeanings,
): void {
  const instruction = readInstruction(head);
  if (instruction === undefined || !context.signs.dockerfile) return;
  if (into.instructions.some((other) => other.instruction === instruction)) return;
  addInstruction('dockerfile', instruction, meaning, place, into);
}
