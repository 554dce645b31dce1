import { stripVTControlCharacters } from 'node:util';
import type { Disk } from '../write/disk.ts';

/** Where a command line speaks: handed in, so that tests can listen. */
export interface Terminal {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
  /** Whether standard output is a person's terminal. */
  readonly interactive: boolean;
  readonly colors: boolean;
  readonly columns: number;
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
  readonly signal: AbortSignal;
  /** Where outputs are written. */
  readonly disk: Disk;
}

const controls = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

/** Text of a note or a file name made safe to print: no escape sequences, control characters or bidi marks. */
export function printable(text: string): string {
  return stripVTControlCharacters(text).replaceAll(controls, '');
}
