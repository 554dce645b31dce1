import type { ExitCode } from '../study/pilgi-error.ts';

/** Signals that end a build in order, each with the exit code a shell gives it: 128 and its number. */
export const interruptions = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const satisfies Record<
  string,
  ExitCode
>;

/** Why a build was given up: the reason of the abort signal that the stages are handed. */
export class Interruption extends Error {
  readonly exitCode: ExitCode;

  constructor(signal: keyof typeof interruptions) {
    super(signal);
    this.name = 'Interruption';
    this.exitCode = interruptions[signal];
  }
}
