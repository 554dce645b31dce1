import type { Explanation, ExplanationForm, Invocation, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';

/** A command with the best text that explains it alone. */
export interface ExplainedCommand {
  readonly note: StudyNote;
  readonly invocation: Invocation;
  readonly explanation: Explanation;
}

/** Strongest first: what stands on the command's own line says it best. */
const strength: readonly ExplanationForm[] = [
  'trailing-comment',
  'comment-line',
  'same-line',
  'table-row',
  'child-list',
  'after-heading',
  'blockquote-after',
  'sentence',
  'colon-before',
  'parent-list',
  'before',
  'after',
  'heading',
];

/** The explained commands of a set, each with its strongest explanation; strong ones first, else in reading order. */
export function explainedCommands({ set }: CardContext): ExplainedCommand[] {
  const all = set.notes.flatMap((note) => ofNote(note));
  return all.sort((a, b) => rank(a.explanation) - rank(b.explanation));
}

function ofNote(note: StudyNote): ExplainedCommand[] {
  const explanations = [...note.explanations].sort((a, b) => rank(a) - rank(b));
  return note.invocations.flatMap((invocation) => {
    const explanation = explanations.find((candidate) => candidate.commands.includes(invocation.id));
    return explanation === undefined ? [] : [{ note, invocation, explanation }];
  });
}

function rank(explanation: Explanation): number {
  return strength.indexOf(explanation.form) + (explanation.weak ? strength.length : 0);
}

/** What a command line is about: its canonical command and sorted long options, never its values. */
export function commandKey(invocation: Invocation): string {
  const options = [...new Set(invocation.options.map((option) => option.long))].sort();
  const piped = invocation.piped.map((command) => `| ${command.executable}`);
  return [invocation.canonical, ...options, ...piped].join(' ');
}
