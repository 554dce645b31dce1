import type { Facts } from '../study/facts.ts';
import type { Claim } from './claim.ts';
import type { Truth } from './truth.ts';

/** The labeled explanations, each with the command it belongs to as its key. */
export function labeledExplanations(truth: Truth): Claim[] {
  const commands = new Map(truth.commands.map((command) => [command.id, command]));
  return truth.explanations.map(({ command, line, text, form }) => ({
    line,
    key: place(commands, command),
    text,
    group: form,
  }));
}

/** The recognized explanations; one that explains several commands is a claim for each. */
export function recognizedExplanations(facts: Facts): Claim[] {
  const commands = new Map(facts.commands.map((command) => [command.id, command]));
  return facts.explanations.flatMap(({ commands: ids, line, text, form }) =>
    ids.map((id) => ({ line, key: place(commands, id), text, group: form })),
  );
}

/** A command by the line it stands on and its canonical path: `docker container ls (41)`. */
export function place(
  commands: ReadonlyMap<string, { line: number; canonical: string }>,
  id: string,
): string {
  const command = commands.get(id);
  if (command === undefined)
    throw new RangeError(`Unexpected command id ${id}, expected one of the commands`);
  return `${command.canonical.replace(/^\.\//, '')} (${command.line})`;
}

/** A sole heading is weak ground: explanations are scored once with and once without it. */
export const isWeak = ({ group }: Claim): boolean => group === 'heading';
