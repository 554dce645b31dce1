import { lockPath } from '../export/anki/lock.ts';
import { type OutputFolder, openOutputFolder } from '../write/output-folder.ts';
import type { Terminal } from './terminal.ts';
import { printable } from './terminal.ts';
import type { Words } from './words.ts';
import { wordWriteError } from './write-words.ts';

/** Longer than any build takes, in milliseconds. */
const limit = 600_000;

/** Does something with the folder for the results, which no other build may write meanwhile. */
export async function withOutputFolder<Result>(
  folder: string,
  words: Words,
  { disk, signal, error: say }: Terminal,
  use: (folder: OutputFolder) => Promise<Result>,
): Promise<Result> {
  try {
    const opened = await openOutputFolder(folder, lockPath, disk, {
      limit,
      pause: 200,
      beat: 2000,
      signal,
      onWait: (holder) =>
        say(`${printable(words('write-waiting', { path: folder, pid: holder?.pid ?? '?' }))}\n`),
    });
    try {
      return await use(opened);
    } finally {
      await opened.close();
    }
  } catch (error) {
    throw wordWriteError(error, words);
  }
}
