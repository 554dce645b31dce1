import type { Command } from 'commander';
import type { ExitCode } from '../study/pilgi-error.ts';
import type { GrammarFlags } from './grammar.ts';
import type { Terminal } from './terminal.ts';
import type { Words } from './words.ts';

/** `grammar [command...]`: what is known of the command lines of docker, git and kubectl. */
export function withGrammar(
  command: Command,
  words: Words,
  terminal: Terminal,
  finish: (running: Promise<ExitCode>) => Promise<void>,
): Command {
  return command
    .description(words('command-grammar'))
    .option('--refresh', words('option-grammar-refresh'))
    .option('--json', words('option-grammar-json'))
    .action(async (path: string[], flags: GrammarFlags) => {
      const { grammar } = await import('./grammar.ts');
      await finish(grammar(path, flags, terminal));
    });
}
