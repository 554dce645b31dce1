/**
 * Exit codes: 0 ok, 1 findings, 2 usage or configuration, 3 reading or writing failed, 4 browser or font missing;
 * interrupted: 129 by SIGHUP, 130 by SIGINT, 143 by SIGTERM.
 */
export type ExitCode = 0 | 1 | 2 | 3 | 4 | 129 | 130 | 143;

/** A known error: one line that says what, where and the way out. Anything else keeps its stack. */
export class PilgiError extends Error {
  readonly exitCode: ExitCode;
  readonly file?: string;

  constructor(message: string, exitCode: ExitCode, options: { file?: string; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PilgiError';
    this.exitCode = exitCode;
    if (options.file !== undefined) this.file = options.file;
  }
}
