import type { Explanation, ExplanationForm, Invocation, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';

/** A command with the best text that explains it alone. */
export interface ExplainedCommand {
  readonly note: StudyNote;
  readonly invocation: Invocation;
  readonly explanation: Explanation;
}

/** Strongest first: what stands on the command's own line says it best. */
const strength: Readonly<Record<ExplanationForm, number>> = {
  override: 0,
  'trailing-comment': 1,
  'comment-line': 2,
  'same-line': 3,
  'table-row': 4,
  'child-list': 5,
  'after-heading': 6,
  'blockquote-after': 7,
  sentence: 8,
  'colon-before': 9,
  'parent-list': 10,
  before: 11,
  after: 12,
  heading: 13,
};

/** A command alone in its fence is shown to be explained; one among others is used for something. */
const aloneBonus = 8;
const headBonus = 50;
const weakness = 100;
const volatileWeakness = 40;

/** Container ids and hashes: a text that holds one speaks of a moment, not of the command. */
export const volatileId = /\b(?=[0-9a-f]*\d)(?=[0-9a-f]*[a-f])[0-9a-f]{7,64}\b/;

/**
 * The explained commands of a set, each with its strongest explanation; the best come first, else in reading order.
 * A definition of the bare command is better than a remark on one use of it. Solutions of exercises are left to
 * their own cards.
 */
export function explainedCommands({ set }: CardContext): ExplainedCommand[] {
  return set.notes
    .flatMap((note) => ofNote(note))
    .map((explained) => ({ explained, rank: rankOf(explained) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ explained }) => explained);
}

function ofNote(note: StudyNote): ExplainedCommand[] {
  const explanations = [...note.explanations].sort((a, b) => weight(a) - weight(b));
  const solutions = new Set(note.exercises.flatMap((exercise) => exercise.solution));
  return note.invocations.flatMap((invocation) => {
    if (solutions.has(invocation.id)) return [];
    const explanation = explanations.find((candidate) => candidate.commands.includes(invocation.id));
    return explanation === undefined ? [] : [{ note, invocation, explanation }];
  });
}

function weight(explanation: Explanation): number {
  const volatile = volatileId.test(explanation.text) ? volatileWeakness : 0;
  return strength[explanation.form] + (explanation.weak ? weakness : 0) + volatile;
}

function rankOf({ note, invocation, explanation }: ExplainedCommand): number {
  const head = invocation.role === 'head' ? headBonus : 0;
  const alone = invocation.where === 'fence' && blockSize(note, invocation) === 1 ? aloneBonus : 0;
  return weight(explanation) - head - alone;
}

/** How many commands stand in the block of a command. */
export function blockSize(note: StudyNote, invocation: Invocation): number {
  return note.blocks.find((block) => block.id === invocation.block)!.invocations.length;
}

/** What a command line is about: its canonical command and sorted long options, never its values. */
export function commandKey(invocation: Invocation): string {
  const options = [...new Set(invocation.options.map((option) => option.long))].sort();
  const piped = invocation.piped.map((command) => `| ${command.executable}`);
  return [invocation.canonical, ...options, ...piped].join(' ');
}
