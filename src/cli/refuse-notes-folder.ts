import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { PilgiError } from '../study/pilgi-error.ts';
import type { Studied } from './study-command.ts';

/** Outputs never go among the notes. */
export async function refuseNotesFolder(out: string, studied: Studied): Promise<void> {
  const real = await realpath(out).catch(() => out);
  const holds = studied.found.notes.some(({ file }) => {
    const relative = path.relative(real, file);
    return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  });
  if (holds) throw new PilgiError(studied.words('out-holds-notes', { path: out }), 2, { file: out });
}
