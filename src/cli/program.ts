import { Command, CommanderError, Option } from 'commander';
import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';
import { type AnkiFlags, withAnkiOptions } from './anki-flags.ts';
import type { BuildFlags } from './build.ts';
import { type CheatsheetFlags, cheatsheetSettings, withCheatsheetOptions } from './cheatsheet-flags.ts';
import { type CheckFlags, withCheckOptions } from './check-flags.ts';
import { withFind } from './find-command.ts';
import { withGrammar } from './grammar-command.ts';
import type { InspectFlags } from './inspect.ts';
import type { Terminal } from './terminal.ts';
import { usageError } from './usage-error.ts';
import { readVersion } from './version.ts';
import type { Words } from './words.ts';

const targets = ['pdf', 'anki', 'cheatsheet'] as const;

type Flags = CheatsheetFlags & Record<string, unknown>;

/** The command line: what it takes, and which command runs. Commands are loaded when they are called. */
export function createProgram(
  words: Words,
  terminal: Terminal,
): (argv: readonly string[]) => Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const finish = async (running: Promise<ExitCode>) => {
    exitCode = await running;
  };
  const program = new Command('pilgi')
    .description(words('description'))
    .version(readVersion(), '-v, --version', words('option-version'))
    .helpOption('-h, --help', words('option-help'))
    .helpCommand(false)
    .addHelpText('after', `\n${words('help-examples')}\n${examples}\n\n${words('help-exit')}`)
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.error, outputError: () => undefined });

  const build = async (inputs: string[], ids: readonly string[], flags: Flags) => {
    const command = await import('./build.ts');
    await finish(command.build(inputs, ids, { ...flags, settings: settingsOf(flags, words) }, terminal));
  };
  outputOptions(notesCommand(program, 'build', words), words)
    .addOption(new Option('--to <list>', words('option-to')))
    .action((inputs: string[], flags: Flags) => build(inputs, readTargets(flags['to'], words), flags));
  outputOptions(notesCommand(program, 'pdf', words), words)
    .addOption(new Option('--paper <size>', words('option-paper')))
    .addOption(new Option('--answers <where>', words('option-answers')))
    .addOption(new Option('--chapters <list>', words('option-chapters')))
    .action((inputs: string[], flags: Flags) => build(inputs, ['pdf'], flags));
  withAnkiOptions(outputOptions(notesCommand(program, 'anki', words), words), words).action(
    async (inputs: string[], flags: AnkiFlags) => {
      const command = await import('./anki.ts');
      await finish(command.anki(inputs, flags, terminal));
    },
  );
  withCheatsheetOptions(outputOptions(notesCommand(program, 'cheatsheet', words), words), words).action(
    (inputs: string[], flags: Flags) => build(inputs, ['cheatsheet'], flags),
  );
  withCheckOptions(notesCommand(program, 'check', words), words).action(
    async (inputs: string[], flags: CheckFlags) => {
      const command = await import('./check.ts');
      await finish(command.check(inputs, flags, terminal));
    },
  );
  placeOptions(notesCommand(program, 'watch', words), words)
    .option('--port <number>', words('option-port'))
    .action(async (inputs: string[], flags: Flags) => {
      const command = await import('./watch.ts');
      await finish(command.watch(inputs, { ...flags, settings: settingsOf(flags, words) }, terminal));
    });
  withFind(commonOptions(program.command('find <words...>'), words), words, terminal, finish);
  commonOptions(program.command('inspect <note>').description(words('command-inspect')), words)
    .option('--json', words('option-json'))
    .option('--facts', words('option-facts'))
    .action(async (input: string, flags: InspectFlags) => {
      const command = await import('./inspect.ts');
      await finish(command.inspect(input, flags, terminal));
    });
  withGrammar(languageOption(program.command('grammar [command...]'), words), words, terminal, finish);
  return async (argv) => {
    try {
      await program.parseAsync([...argv], { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      return endedEarly(error, words, terminal);
    }
    return exitCode;
  };
}

const examples = `  pilgi build
  pilgi build README.md --out book
  pilgi pdf notes --paper B5
  pilgi check notes
  pilgi find docker run -d
  pilgi inspect notes/docker.md
  pilgi grammar git commit`;

function notesCommand(
  program: Command,
  name: 'build' | 'pdf' | 'anki' | 'cheatsheet' | 'check' | 'watch',
  words: Words,
): Command {
  const command = program.command(name).description(words(`command-${name}`));
  return commonOptions(command.argument('[notes...]', words('argument-notes')), words);
}

function commonOptions(command: Command, words: Words): Command {
  return languageOption(command, words)
    .option('--title <text>', words('option-title'))
    .option('--encoding <name>', words('option-encoding'));
}

function languageOption(command: Command, words: Words): Command {
  return command
    .addOption(new Option('--lang <language>', words('option-lang')).choices(['ko', 'en']))
    .helpOption('-h, --help', words('option-help'));
}

function outputOptions(command: Command, words: Words): Command {
  return placeOptions(command, words).option('--timing', words('option-timing'));
}

/** Where outputs go and what they are made with. */
function placeOptions(command: Command, words: Words): Command {
  return command
    .option('-o, --out <folder>', words('option-out'))
    .option('--browser <path>', words('option-browser'))
    .option('--templates <folder>', words('option-templates'))
    .option('--overwrite', words('option-overwrite'));
}

/** Flags that are settings of an exporter. */
function settingsOf(flags: Flags, words: Words): NonNullable<BuildFlags['settings']> {
  return {
    pdf: pick(flags, ['paper', 'answers', 'chapters']),
    cheatsheet: cheatsheetSettings(flags, words),
  };
}

function pick(flags: Flags, names: readonly string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => flags[name] !== undefined).map((name) => [name, flags[name]]),
  );
}

function readTargets(list: unknown, words: Words): readonly string[] {
  if (typeof list !== 'string') return targets;
  const ids = list.split(',').map((id) => id.trim());
  const unknown = ids.find((id) => !(targets as readonly string[]).includes(id));
  if (unknown !== undefined) throw new PilgiError(words('unknown-target', { name: unknown }), 2);
  return targets.filter((id) => ids.includes(id));
}

/** Help and version end well; anything else is a wrong command line, told in the reader's language. */
function endedEarly(error: CommanderError, words: Words, terminal: Terminal): ExitCode {
  if (error.exitCode === 0) return 0;
  // The ways to use it have been told.
  if (error.code === 'commander.help') return 2;
  terminal.error(`${words('label-error')}: ${usageError(error, words)}\n`);
  return 2;
}
