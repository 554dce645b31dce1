import { executables, systemCommands } from '../grammar/generic.ts';
import { editDistance } from '../language/nearest.ts';

/**
 * The system command that a name is one letter away from, where that name is nobody's: `chmod` for `chomod`. Its first
 * and last letter must be right, as they are in slips of the hand; `zgrep` is no slip of `egrep`.
 */
export function systemSlip(name: string): string | undefined {
  if (!/^[a-z]{5,}$/.test(name) || executables.has(name)) return undefined;
  return [...systemCommands].find(
    (command) =>
      command.length >= 4 &&
      Math.abs(command.length - name.length) <= 1 &&
      command[0] === name[0] &&
      command.at(-1) === name.at(-1) &&
      editDistance(name, command) === 1,
  );
}
