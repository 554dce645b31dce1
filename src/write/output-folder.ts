import path from 'node:path';
import type { VFile } from 'vfile';
import { outputsList } from '../study/outputs-list.ts';
import type { Disk } from './disk.ts';
import { type LockPatience, takeLock } from './folder-lock.ts';
import { isAlive } from './is-alive.ts';
import { isInside } from './inside.ts';
import { fileJournal, recover } from './journal.ts';
import { readManifest } from './manifest.ts';
import { planOutputs } from './plan-outputs.ts';
import { makeFolders } from './make-folders.ts';
import { readIfThere } from './read-if-there.ts';
import { replaceAll } from './replace-all.ts';
import { sweep } from './sweep.ts';
import { WriteError } from './write-error.ts';

/** What one exporter made; the last file is the one that must never be seen without the others. */
export interface Made {
  readonly by: string;
  readonly files: readonly VFile[];
}

/** A file outside the folder that is written together with the outputs, and before them. */
export interface Beside {
  /** Absolute. */
  readonly file: string;
  readonly value: string;
  /** What it held when the outputs were planned; nothing where it was not there. */
  readonly before: string | undefined;
}

/** A folder for outputs that is ours alone till it is closed. */
export interface OutputFolder {
  /**
   * Writes all outputs, the list of what we made and the files beside, all or not at all. Outputs of these exporters
   * that are made no more are taken away, in the subfolders they write. Throws a `WriteError`.
   */
  write(made: readonly Made[], beside: readonly Beside[], overwrite: boolean): Promise<void>;
  close(): Promise<void>;
}

/** What we keep in an output folder: the list of what we made, the journal, the lock. */
const stateFolder = '.pilgi';

/**
 * Opens a folder for outputs, which need not be there: waits for other builds to leave it, and ends what one that died
 * has begun. `beside` is the name that a file outside, written together with the outputs, may have. Throws a
 * `WriteError`.
 */
export async function openOutputFolder(
  folder: string,
  beside: string,
  disk: Disk,
  patience: LockPatience,
): Promise<OutputFolder> {
  const state = path.join(folder, stateFolder);
  const made = await makeFolder(state, disk);
  const removeMade = async (): Promise<void> => {
    for (const inner of made) await disk.rmdir(inner).catch(() => undefined);
  };
  const release = await takeLock(path.join(state, 'build.lock'), disk, patience).catch(
    async (error: unknown) => {
      await removeMade();
      throw error;
    },
  );
  const close = async (): Promise<void> => {
    await release();
    await removeMade();
  };
  const place = {
    folder,
    manifest: path.join(folder, outputsList),
    journal: path.join(state, 'undo.json'),
  };
  try {
    await recover(place.journal, folder, beside, disk);
    // Nobody else is at work here.
    await sweep(await ownFolders(place, state, disk), () => true, disk);
    return { close, write: (outputs, others, overwrite) => write(place, outputs, others, overwrite, disk) };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Place {
  readonly folder: string;
  readonly manifest: string;
  readonly journal: string;
}

async function write(
  { folder, manifest, journal }: Place,
  outputs: readonly Made[],
  beside: readonly Beside[],
  overwrite: boolean,
  disk: Disk,
): Promise<void> {
  await sweep(
    beside.map(({ file }) => path.dirname(file)),
    (maker) => !isAlive(maker),
    disk,
  );
  const { stale, files, text } = await planOutputs(
    folder,
    await readManifest(manifest, disk),
    outputs,
    overwrite,
    disk,
  );
  // A build that died before it had a manifest may have left something in the subfolders.
  await sweep(
    files.map(({ target }) => path.dirname(target)),
    () => true,
    disk,
  );
  for (const other of beside) await refuseChanged(other, disk);
  await replaceAll(
    [
      ...beside.map(({ file, value }) => ({ target: file, value })),
      ...stale.map((target) => ({ target })),
      { target: manifest, value: text },
      ...files,
    ],
    disk,
    fileJournal(journal, folder, disk),
  );
  for (const file of stale) await disk.rmdir(path.dirname(file)).catch(() => undefined);
}

/** The folders we have written into. */
async function ownFolders({ folder, manifest }: Place, state: string, disk: Disk): Promise<string[]> {
  const files = Object.keys((await readManifest(manifest, disk)) ?? {});
  const inner = files.map((file) => path.join(folder, path.dirname(file)));
  return [state, folder, ...inner.filter((one) => isInside(folder, one))];
}

/** A file beside that somebody else has written since the outputs were planned would be lost. */
async function refuseChanged({ file, before }: Beside, disk: Disk): Promise<void> {
  const now = await readIfThere(file, disk).catch((cause: unknown) => {
    throw new WriteError('failed', file, cause);
  });
  if (now?.toString('utf8') !== before) throw new WriteError('meanwhile', file);
}

/** Makes a folder; gives those that had to be made, innermost first. */
async function makeFolder(folder: string, disk: Disk): Promise<string[]> {
  try {
    return await makeFolders(folder, disk);
  } catch (cause) {
    throw new WriteError('failed', path.dirname(folder), cause);
  }
}
