import { ordinaryWords } from '../grammar/generic.ts';
import type { FoundCommand } from './found-command.ts';

/**
 * Names of executables that a note uses as subcommands of a tool with a grammar and never types by themselves: alone,
 * `exec` in a note on `docker exec` is that subcommand.
 */
export function shadowedNames(found: readonly FoundCommand[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { read } of found) {
    const last = read.path.at(-1)?.value;
    if (read.grammar === 'generic' || last === undefined) continue;
    // `ls` stays the system's where `docker volume ls` is typed.
    if (read.path.length === 1 || ordinaryWords.has(last)) names.add(last);
  }
  for (const command of found)
    if (command.read.grammar === 'generic' && (command.where === 'fence' || !isBareName(command)))
      names.delete(command.read.name);
  return names;
}

/** Whether a found command is the name of an executable alone, named in a text. */
export function isBareName({ read, where }: FoundCommand): boolean {
  return (
    where !== 'fence' &&
    read.grammar === 'generic' &&
    read.path.length + read.options.length + read.args.length + read.wrapper.length === 0
  );
}
