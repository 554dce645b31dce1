import type { Invocation, RichText } from '../study/nodes.ts';
import { richText, slicePhrasing } from '../study/rich-text.ts';
import type { Clause } from './clauses.ts';
import { commandMeaning } from './command-meaning.ts';
import { explanation } from './found-meanings.ts';
import type { SaidSentence } from './sentence-meanings.ts';
import { tellsAction } from './verb-endings.ts';

/** `- docker stop 컨테이너 정지`: a list item that is a command and, without a mark between, what it does. */
function besidePlain(
  context: SaidSentence['context'],
  { listItem, index }: SaidSentence['item'],
  sentence: SaidSentence['sentence'],
  { position }: Invocation,
  to: number,
): RichText | undefined {
  if (listItem === undefined || index !== 0) return undefined;
  if (position.start.offset! - sentence.position.start.offset! > 1) return undefined;
  const text = richText(slicePhrasing(sentence.content, position.end.offset!, to, context.lines));
  const isTold = /^[가-힣]+(?:\s|$)/.test(text.text) && tellsAction(text.text);
  return isTold && /^\s/.test(context.source.slice(position.end.offset)) ? text : undefined;
}

/** A command in plain text at the beginning of a sentence: `docker run <이미지>는 …`. */
export function readPlainCommand({ context, item, sentence, into }: SaidSentence, exercise: boolean): void {
  const from = sentence.position.start.offset!;
  const to = sentence.position.end.offset!;
  const plain = context.within(from, to).filter(({ where }) => where !== 'inline' && where !== 'fence');
  for (const [index, command] of plain.entries()) {
    const end = command.position.end.offset!;
    const next = plain[index + 1]?.position.start.offset ?? to;
    const rest = context.source.slice(end, next);
    const join =
      /^\s*(?:이?라는\s+)?(?:명령어?|커맨드)?\s*(은|는|이란|란|으로|로|을|를|하면)\s+|^[\s.,!)]*$/.exec(rest);
    const beside = join ? undefined : besidePlain(context, item, sentence, command, to);
    const isTold = into.explanations.some(({ commands }) => commands.includes(command.id));
    if (beside && plain.length === 1 && !exercise && !isTold)
      into.explanations.push(explanation([command], 'same-line', beside, sentence.position, item.section));
    if (!join || exercise || isTold) continue;
    const slice = (a: number, b: number) => richText(slicePhrasing(sentence.content, a, b, context.lines));
    const last = plain[index - 1]?.position.end.offset ?? from;
    const clause: Clause = {
      head: command.text,
      kind: 'code',
      from: command.position.start.offset!,
      to: end,
      particle: join[1] ?? '',
      after: slice(end + join[0].length, next),
      before: slice(last, command.position.start.offset!),
      opens: false,
    };
    const meaning = commandMeaning(clause, plain.length > 1);
    if (meaning) {
      into.explanations.push(explanation([command], 'sentence', meaning, sentence.position, item.section));
    }
  }
}
