import { Interruption, interruptions } from './cli/interruption.ts';
import { createProgram } from './cli/program.ts';
import { printable, type Terminal } from './cli/terminal.ts';
import { terminalLanguage } from './cli/language-of.ts';
import { wordsOf } from './cli/words.ts';
import { type ExitCode, PilgiError } from './study/pilgi-error.ts';

/** Runs one command line; returns the exit code and never ends the process itself. */
export async function main(argv: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const language = terminalLanguage(languageFlag(argv), terminal.env);
  const words = wordsOf(language);
  try {
    return await createProgram(words, terminal)(argv);
  } catch (error) {
    if (terminal.signal.aborted) {
      terminal.error(`${words('interrupted')}\n`);
      return exitCodeOf(terminal.signal);
    }
    if (!(error instanceof PilgiError)) throw error;
    terminal.error(`${words('label-error')}: ${printable(error.message)}\n`);
    return error.exitCode;
  }
}

function exitCodeOf({ reason }: AbortSignal): ExitCode {
  return reason instanceof Interruption ? reason.exitCode : interruptions.SIGINT;
}

/** The language is needed before the command line is read: its errors are spoken in it. */
function languageFlag(argv: readonly string[]): string | undefined {
  const at = argv.indexOf('--lang');
  return at >= 0 ? argv[at + 1] : argv.find((word) => word.startsWith('--lang='))?.slice('--lang='.length);
}
