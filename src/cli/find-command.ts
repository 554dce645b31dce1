import type { Command } from 'commander';
import type { ExitCode } from '../study/pilgi-error.ts';
import type { FindFlags } from './find.ts';
import type { Terminal } from './terminal.ts';
import type { Words } from './words.ts';

/** `find <words...>`: words that look like options (`docker run -d`) are words as well. */
export function withFind(
  command: Command,
  words: Words,
  terminal: Terminal,
  finish: (running: Promise<ExitCode>) => Promise<void>,
): Command {
  return command
    .description(words('command-find'))
    .allowUnknownOption()
    .option('--notes <paths...>', words('argument-notes'))
    .option('--full', words('option-find-full'))
    .option('--json', words('option-find-json'))
    .action(async (asked: string[], flags: FindFlags) => {
      const { find } = await import('./find.ts');
      await finish(find(asked, flags, terminal));
    });
}
