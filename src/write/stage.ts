import path from 'node:path';
import { contentHash } from './content-hash.ts';
import type { Disk } from './disk.ts';
import { makeFolders } from './make-folders.ts';
import type { Change, Replacement } from './replacement.ts';
import { temporaryName } from './temporary-name.ts';
import { errorCode, WriteError } from './write-error.ts';

/** Changes that are ready to be made, and how to give them up. */
export interface Stage {
  readonly changes: readonly Change[];
  /** Takes away the temporary files and the folders that were made; a failure of that is not told. */
  readonly discard: () => Promise<void>;
}

/**
 * First half of a write: each new content goes into a temporary file beside its target and is flushed, each old one is
 * kept under a second name. No target is touched. Throws a `WriteError` and leaves nothing behind.
 */
export async function stage(replacements: readonly Replacement[], disk: Disk): Promise<Stage> {
  const changes: Change[] = [];
  const made: string[][] = [];
  const discard = async (): Promise<void> => {
    for (const { fresh, old } of changes) {
      for (const file of [fresh, old]) if (file !== undefined) await disk.unlink(file).catch(() => undefined);
    }
    for (const folder of made.flat()) await disk.rmdir(folder).catch(() => undefined);
  };
  for (const { target, value } of replacements) {
    try {
      made.unshift(await makeFolders(path.dirname(target), disk));
      const change: Change = {
        target,
        ...(value !== undefined && { fresh: temporaryName(target, 'new'), hash: contentHash(value) }),
        old: temporaryName(target, 'old'),
      };
      // Noted before it is made, so that a file that was cut off is taken away too.
      changes.push(change);
      const mode = await modeOf(target, disk);
      if (value !== undefined) await writeFlushed(change.fresh!, value, mode, disk);
      if (mode === undefined) changes.splice(-1, 1, withoutOld(change));
      else await keep(target, change.old!, disk);
    } catch (cause) {
      await discard();
      throw new WriteError('failed', target, cause);
    }
  }
  return { changes, discard };
}

/** Permissions of a file that is there. */
async function modeOf(file: string, disk: Disk): Promise<number | undefined> {
  try {
    return (await disk.lstat(file)).mode & 0o777;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function writeFlushed(
  file: string,
  value: string | Uint8Array,
  mode: number | undefined,
  disk: Disk,
): Promise<void> {
  const handle = await disk.open(file, 'wx', mode);
  try {
    await handle.writeFile(value);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Keeps a file under a second name; where the file system has no such thing, as a copy. */
async function keep(file: string, old: string, disk: Disk): Promise<void> {
  try {
    await disk.link(file, old);
  } catch {
    await disk.copyFile(file, old);
    const handle = await disk.open(old, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  }
}

function withoutOld({ old: _old, ...change }: Change): Change {
  return change;
}
