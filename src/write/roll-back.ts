import { contentHash } from './content-hash.ts';
import type { Disk } from './disk.ts';
import { readIfThere } from './read-if-there.ts';
import type { Change } from './replacement.ts';
import { errorCode } from './write-error.ts';

/**
 * Puts the old files back, of changes that were all, partly or not at all made. It may be done again, by another
 * process too, after it was broken off. A file that somebody has changed since stays as it is.
 */
export async function rollBack(changes: readonly Change[], disk: Disk): Promise<void> {
  for (const change of [...changes].reverse()) await undo(change, disk);
}

/** Whether changes were all made: the last one is the point of no return. */
export async function isDone(changes: readonly Change[], disk: Disk): Promise<boolean> {
  const last = changes.at(-1)?.fresh;
  return last === undefined || !(await isThere(last, disk));
}

async function undo({ target, fresh, hash, old }: Change, disk: Disk): Promise<void> {
  if (fresh !== undefined && (await isThere(fresh, disk))) return;
  const now = await readIfThere(target, disk);
  if (now !== undefined && contentHash(now) !== hash) return;
  if (old === undefined) {
    if (now !== undefined) await disk.unlink(target);
  } else if (await isThere(old, disk)) await disk.rename(old, target);
}

async function isThere(file: string, disk: Disk): Promise<boolean> {
  try {
    await disk.lstat(file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
