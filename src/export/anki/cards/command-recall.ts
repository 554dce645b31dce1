import type { Position } from 'unist';
import type { Invocation } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { codeHtml } from '../card-context.ts';
import type { Side } from '../card-draft.ts';
import { joinProposals, nothing, propose, refuse, type Proposals } from '../proposals.ts';
import type { RefusalReason } from '../refusal.ts';
import { wholeText } from '../left-out-words.ts';
import { letterPairs, similarity } from '../similarity.ts';
import type { Params } from '../../../language/language.ts';
import { commandKey, explainedCommands, type ExplainedCommand } from './command-explanations.ts';
import { optionRows, optionTable, type OptionRow } from './option-rows.ts';
import { relatedCommands } from './related-commands.ts';
import { sureForms, unfitCommand } from './unfit-command.ts';
import { wholeClause } from './whole-clause.ts';
import { withoutNumber } from './without-number.ts';

/** More than this is a line to look up, not to know by heart. */
const mostOptions = 3;
const longestAnswer = 60;

/** What it does → type the command. */
export function commandRecall(context: CardContext): Proposals {
  return joinProposals(explainedCommands(context).map((explained) => card(context, explained)));
}

function card(context: CardContext, explained: ExplainedCommand): Proposals {
  const { note, invocation, explanation } = explained;
  // What cannot be a meaning card either is told there, once.
  if (unfitCommand(context, explained) || !isTypable(invocation) || isGroup(context, invocation))
    return nothing;
  const place = context.place(note, invocation.section, invocation.position);
  const rows = optionRows(context, note, invocation);
  const meaning = wholeClause(withoutNumber(context.rich(note, explanation, 'plain')));
  // A remark on a command's one option says what that option does.
  const isTold = rows.length === 1 && sureForms.has(explanation.form);
  // `시작` asks for a hundred commands.
  if (!meaning.text.includes(' ')) {
    return refuse({ kind: 'command-recall', place, front: meaning.text, reason: 'no-context', params: {} });
  }
  const question = ask(context, meaning, isTold ? [] : rows, given(invocation, explanation.text));
  const untypable = whyNot(invocation, rows);
  if (untypable) return refuse({ kind: 'command-recall', place, front: question.text, ...untypable });
  const details = optionTable(rows);
  const related = relatedCommands(context, invocation.canonical, invocation.written);
  return propose({
    kind: 'command-recall',
    key: commandKey(invocation),
    prose: false,
    place,
    sides: {
      type: 'typed',
      question,
      meaning: meaning.text,
      answer: wholeText(invocation),
      shown: context.command(note, invocation).html,
    },
    ...(details !== undefined && { details }),
    ...(related !== undefined && { related }),
    tags: [],
  });
}

/** Whether an explanation says already what an option means. */
function says(explanation: string, option: string): boolean {
  const bare = (text: string): string => text.replaceAll(/[\s.]+/g, '');
  return (
    bare(explanation).includes(bare(option)) ||
    similarity(letterPairs(explanation), letterPairs(option)) > 0.6
  );
}

/** One line that can be run as it stands, or a bare command: nothing to guess, nothing run inside. */
function isTypable(invocation: Invocation): boolean {
  if (invocation.text.trim().includes('\n') || invocation.piped.length > 0) return false;
  if (invocation.redirections.length > 0 || /\$\(|`/.test(invocation.text)) return false;
  return invocation.role === 'line' || invocation.role === 'head';
}

/** `docker container` alone does nothing: it only holds commands. */
function isGroup({ set }: CardContext, { canonical }: Invocation): boolean {
  return set.entries.some(({ kind, name }) => kind === 'command' && name.startsWith(`${canonical} `));
}

function whyNot(
  invocation: Invocation,
  rows: readonly OptionRow[],
): { reason: RefusalReason; params: Params } | undefined {
  const untold = rows.find((row) => row.meaning === undefined);
  if (untold) return { reason: 'untold-option', params: { word: untold.name } };
  if (rows.length > mostOptions) return { reason: 'too-many-options', params: { count: rows.length } };
  const length = invocation.text.trim().length;
  return length > longestAnswer ? { reason: 'answer-too-long', params: { length } } : undefined;
}

/** Values and arguments as written that nobody could guess: those the explanation doesn't name. */
function given(invocation: Invocation, explanation: string): string[] {
  const values = invocation.options.flatMap((option) =>
    option.value !== undefined && option.valuePosition ? written(invocation, option.valuePosition) : [],
  );
  const args = invocation.arguments.map((argument) => written(invocation, argument.position));
  const isNamed = (word: string): boolean => word.length > 1 && explanation.includes(word);
  const untold = args.every(isNamed) ? [] : [args.join(' ')];
  return [...values.filter((value) => !isNamed(value)), ...untold];
}

/** A word with its quotes: it is typed with them. */
function written(invocation: Invocation, { start, end }: Position): string {
  const from = start.offset! - invocation.position.start.offset!;
  return invocation.text.slice(from, from + end.offset! - start.offset!);
}

function ask(
  context: CardContext,
  meaning: Side,
  rows: readonly OptionRow[],
  values: readonly string[],
): Side {
  const told = rows.flatMap((row) => row.meaning ?? []).filter((side) => !says(meaning.text, side.text));
  const list = told.map((side) => `<li>${side.html}</li>`).join('');
  const hint = context.words('ask-given', { given: values.map(codeHtml).join(', ') });
  return {
    text: [meaning.text, ...told.map((side) => side.text), ...values].join(' · '),
    html: [
      `<p>${meaning.html}</p>`,
      list === '' ? '' : `<ul class="told">${list}</ul>`,
      values.length === 0 ? '' : `<p class="given">${hint}</p>`,
    ].join(''),
  };
}
