import { type Command, Option } from 'commander';
import { PilgiError } from '../study/pilgi-error.ts';
import type { CommonFlags } from './study-command.ts';
import type { Words } from './words.ts';

/** What `pilgi check` is told. */
export interface CheckFlags extends CommonFlags {
  format?: string;
  preset?: 'default' | 'style';
  maxWarnings?: number;
  failLevel?: 'error' | 'warning' | 'info';
  fix?: boolean;
  dryRun?: boolean;
  explain?: string;
}

/** Gives a command the options of the checks. */
export function withCheckOptions(command: Command, words: Words): Command {
  return command
    .option('--format <name>', words('option-format'))
    .addOption(new Option('--preset <name>', words('option-preset')).choices(['default', 'style']))
    .addOption(
      new Option('--fail-level <level>', words('option-fail-level')).choices(['error', 'warning', 'info']),
    )
    .option('--max-warnings <count>', words('option-max-warnings'), (text) => readCount(text, words))
    .option('--fix', words('option-fix'))
    .addOption(new Option('--dry-run', words('option-dry-run')).implies({ fix: true }))
    .option('--explain <rule>', words('option-explain'));
}

function readCount(text: string, words: Words): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new PilgiError(words('bad-count', { option: '--max-warnings', value: text }), 2);
}
