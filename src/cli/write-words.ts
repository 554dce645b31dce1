import { PilgiError } from '../study/pilgi-error.ts';
import { WriteError, type WriteFault } from '../write/write-error.ts';
import type { Words } from './words.ts';

const keys = {
  failed: 'write-failed',
  foreign: 'write-foreign',
  changed: 'write-changed',
  outside: 'write-outside',
  busy: 'write-busy',
  meanwhile: 'write-meanwhile',
  unfinished: 'write-unfinished',
} as const satisfies Record<WriteFault, string>;

/** What keeps the outputs from being written, in the reader's language with the way out; any other error as it is. */
export function wordWriteError(error: unknown, words: Words): unknown {
  if (!(error instanceof WriteError)) return error;
  const { fault, path, code } = error;
  const isFile = fault === 'failed' && (code === 'EEXIST' || code === 'ENOTDIR');
  const text = words(isFile ? 'out-is-file' : keys[fault], { path, code });
  return new PilgiError(text, error.exitCode, { file: path, cause: error });
}
