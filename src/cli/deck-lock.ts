import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lockPath } from '../export/anki/lock.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import { lockFolder } from './lock-folder.ts';
import type { Studied } from './study-command.ts';
import type { Terminal } from './terminal.ts';

/** The lock of the deck: its file, absolute, and its text; no text where there is none yet. */
export interface DeckLock {
  readonly file: string;
  readonly text: string | undefined;
}

/** Reads the deck's lock. Only one that is not there is none: taking an unreadable one for none would overwrite it. */
export async function readDeckLock({ found, words }: Studied, { cwd }: Terminal): Promise<DeckLock> {
  const file = path.join(await lockFolder(found.root, cwd), lockPath);
  try {
    return { file, text: await readFile(file, 'utf8') };
  } catch (cause) {
    const code = String((cause as NodeJS.ErrnoException).code);
    if (code === 'ENOENT') return { file, text: undefined };
    throw new PilgiError(words('lock-unreadable', { path: file, code }), 3, { file, cause });
  }
}
