import type { RichText } from '../study/nodes.ts';
import { richText, slicePhrasing } from '../study/rich-text.ts';
import type { Clause } from './clauses.ts';
import type { ExplainContext } from './explain-context.ts';
import { addOption, type FoundMeanings, type MeaningPlace } from './found-meanings.ts';
import { readInstruction } from './head-kind.ts';
import { readOptionHead } from './option-head.ts';
import type { SaidSentence } from './sentence-meanings.ts';

const optionSubject =
  /^`?(-{1,2}[A-Za-z][\w-]*)(?:[ =][\w./=-]+)?`?\s*(?:옵션|플래그)?\s*(?:은|는|을|를|만)?\s*(?:주면|붙이면|쓰면|넣으면|사용하면|지정하면|추가하면|붙여서|옵션은|플래그는)\s+/;

/** `-v를 주면 …`, `--force를 붙이면 …`: what follows says what the option does. */
export function readOptionSubject({ context, item, sentence, into }: SaidSentence): void {
  const offset = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const match = optionSubject.exec(context.source.slice(offset, to));
  if (!match) return;
  const meaning = richText(slicePhrasing(sentence.content, offset + match[0].length, to, context.source));
  if (meaning.text.length < 4) return;
  const written = match[1]!;
  const place = { position: sentence.position, section: item.section };
  addOption(
    context,
    { names: [written], written, meaning, form: 'sentence', ...place, offset, once: true },
    into,
  );
}

/** A clause whose subject is an option or instruction. */
export function readWord({ context, item, sentence, into }: SaidSentence, clause: Clause): void {
  const meaning = clause.after;
  if (meaning.text.length < 4) return;
  const place = { position: sentence.position, section: item.section };
  const option = readOptionHead(clause.head);
  if (!option) return addInstruction(context, clause.head, meaning, place, into);
  // `…하지만`, `…하므로`: the clause argues instead of defining.
  if (/(?:지만|므로|니까|는데|면)$/.test(meaning.text)) return;
  addOption(
    context,
    { ...option, meaning, form: 'sentence', ...place, offset: clause.from, once: true },
    into,
  );
}

/** Files what is said of a Dockerfile instruction, the first time it is said. */
export function addInstruction(
  context: ExplainContext,
  head: string,
  meaning: RichText,
  place: MeaningPlace,
  into: FoundMeanings,
): void {
  const instruction = readInstruction(head);
  if (instruction === undefined || !context.signs.dockerfile) return;
  if (into.instructions.some((other) => other.instruction === instruction)) return;
  into.instructions.push({
    type: 'instructionMeaning',
    language: 'dockerfile',
    instruction,
    meaning,
    ...place,
  });
}
