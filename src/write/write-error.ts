import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';

/**
 * Why nothing was written: the disk `failed`; a file is `foreign` (not ours) or was `changed` after we made it; a path
 * leads `outside` its folder; another build is `busy` there; a file was changed `meanwhile`. Only after `unfinished`
 * are outputs partly new: the disk failed again while the old ones were put back, which the next run does.
 */
export type WriteFault = 'failed' | 'foreign' | 'changed' | 'outside' | 'busy' | 'meanwhile' | 'unfinished';

const exitCodes: Readonly<Record<WriteFault, ExitCode>> = {
  failed: 3,
  foreign: 2,
  changed: 2,
  outside: 2,
  busy: 3,
  meanwhile: 3,
  unfinished: 3,
};

/** A write that did not take place; `path` is the file at fault, `code` the system's (`ENOSPC`) or a detail. */
export class WriteError extends PilgiError {
  readonly fault: WriteFault;
  readonly path: string;
  readonly code: string;

  constructor(fault: WriteFault, path: string, cause?: unknown) {
    const code = typeof cause === 'string' ? cause : errorCode(cause);
    super(`${path}: ${fault}${code === '' ? '' : ` (${code})`}`, exitCodes[fault], { file: path, cause });
    this.name = 'WriteError';
    this.fault = fault;
    this.path = path;
    this.code = code;
  }
}

/** The system's code of an error: `ENOENT`; empty where there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
