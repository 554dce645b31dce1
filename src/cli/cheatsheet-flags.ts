import type { Command } from 'commander';
import { formatIds, usualFormats } from '../export/cheatsheet/format-ids.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import type { BuildFlags } from './build.ts';
import type { Words } from './words.ts';

/** What `pilgi cheatsheet` is told. */
export interface CheatsheetFlags extends BuildFlags {
  format?: string;
}

/** Gives a command the options of the cheat sheet. */
export function withCheatsheetOptions(command: Command, words: Words): Command {
  return command.option(
    '--format <list>',
    words('option-sheet-formats', { formats: formatIds.join(','), usual: usualFormats.join(',') }),
  );
}

/** The flags that are settings of the sheet: they win over the configuration. */
export function cheatsheetSettings({ format }: CheatsheetFlags, words: Words): Record<string, unknown> {
  if (format === undefined) return {};
  const formats = [...new Set(format.split(',').map((id) => id.trim()))];
  const unknown = formats.find((id) => !formatIds.some((known) => known === id));
  if (unknown === undefined) return { formats };
  throw new PilgiError(words('unknown-format', { name: unknown, names: formatIds.join(', ') }), 2);
}
