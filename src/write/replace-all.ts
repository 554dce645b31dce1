import path from 'node:path';
import type { Disk } from './disk.ts';
import type { Journal } from './journal.ts';
import type { Change, Replacement } from './replacement.ts';
import { rollBack } from './roll-back.ts';
import { stage } from './stage.ts';
import { syncFolder } from './sync-folder.ts';
import { WriteError } from './write-error.ts';

/**
 * Writes files all or not at all. All new contents are flushed to the disk before the first file changes, then they
 * take their places in the order given. Where that fails the old files are put back; where the process dies in the
 * middle, whoever opens the journal next puts them back. The last file is the point of no return: once it is new, all
 * are, so it is the one that must never be seen without the others. Throws a `WriteError`.
 */
export async function replaceAll(
  replacements: readonly Replacement[],
  disk: Disk,
  journal?: Journal,
): Promise<void> {
  if (replacements.length === 0) return;
  const { changes, discard } = await stage(replacements, disk);
  try {
    await journal?.begin(changes);
  } catch (error) {
    await discard();
    throw error;
  }
  try {
    await makeChanges(changes, disk);
  } catch (error) {
    await putBack(changes, error, disk, journal);
    await discard();
    throw error;
  }
  // All is done: what is left is tidying up, which the next run does where it fails.
  await syncFolder(path.dirname(changes.at(-1)!.target), disk).catch(() => undefined);
  await journal?.end().catch(() => undefined);
  for (const { old } of changes) if (old !== undefined) await disk.unlink(old).catch(() => undefined);
}

async function makeChanges(changes: readonly Change[], disk: Disk): Promise<void> {
  const folders = new Set<string>();
  for (const [index, { target, fresh }] of changes.entries()) {
    try {
      // Nothing may be lost by a power cut that the last one relies on.
      if (index === changes.length - 1) for (const folder of folders) await syncFolder(folder, disk);
      await (fresh === undefined ? disk.unlink(target) : disk.rename(fresh, target));
      folders.add(path.dirname(target));
    } catch (cause) {
      throw new WriteError('failed', target, cause);
    }
  }
}

async function putBack(
  changes: readonly Change[],
  error: unknown,
  disk: Disk,
  journal: Journal | undefined,
): Promise<void> {
  try {
    await rollBack(changes, disk);
  } catch {
    const { path: target, code } = error as WriteError;
    throw new WriteError('unfinished', target, code);
  }
  // One that stays behind finds nothing to put back.
  await journal?.end().catch(() => undefined);
}
