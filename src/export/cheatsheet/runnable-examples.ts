import type { SheetCommand, SheetExample } from './sheet.ts';

/** The examples that a tool can take; the bare command where it can take none, so that every command is in its files. */
export function runnableExamples(
  command: SheetCommand,
  canTake: (text: string) => boolean,
): readonly SheetExample[] {
  const examples = command.examples.filter(({ copied }) => canTake(copied));
  if (examples.length > 0) return examples;
  const { name } = command;
  return [{ pieces: [{ className: 'k', text: name }], text: name, copied: name, template: [name] }];
}
