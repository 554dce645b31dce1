import path from 'node:path';
import type { VFile } from 'vfile';
import { contentHash } from './content-hash.ts';
import type { Disk } from './disk.ts';
import { isInside, resolveInside } from './inside.ts';
import { formatManifest, type Manifest } from './manifest.ts';
import type { Made } from './output-folder.ts';
import { refuseForeign } from './owned-files.ts';
import { readIfThere } from './read-if-there.ts';
import { errorCode, WriteError } from './write-error.ts';

/** What is to become of an output folder. */
export interface OutputPlan {
  /** Outputs that are made no more, absolute. */
  readonly stale: readonly string[];
  readonly files: readonly { readonly target: string; readonly value: string | Uint8Array }[];
  /** Text of the manifest. */
  readonly text: string;
}

/** Plans a write; throws a `WriteError` where a path leads out of the folder, or a file in the way is not ours. */
export async function planOutputs(
  folder: string,
  before: Manifest | undefined,
  outputs: readonly Made[],
  overwrite: boolean,
  disk: Disk,
): Promise<OutputPlan> {
  const files = outputs.flatMap(({ by, files: made }) =>
    made.map((file) => ({
      by,
      file: file.path,
      target: resolveInside(folder, file.path),
      value: valueOf(file),
    })),
  );
  if (!overwrite) await refuseForeign(files, before, disk);
  await refuseLinkedFolders(
    folder,
    files.map(({ target }) => path.dirname(target)),
    disk,
  );
  const gone = goneFiles(before ?? {}, files);
  const manifest = {
    ...Object.fromEntries(Object.entries(before ?? {}).filter(([file]) => !gone.includes(file))),
    ...Object.fromEntries(files.map(({ by, file, value }) => [file, { by, hash: contentHash(value) }])),
  };
  const stale: string[] = [];
  for (const file of gone) {
    const target = path.resolve(folder, file);
    if (await isAsMade(target, folder, before?.[file]?.hash, disk)) stale.push(target);
  }
  return {
    stale,
    files: files.map(({ target, value }) => ({ target, value })),
    text: formatManifest(manifest),
  };
}

function valueOf({ value }: VFile): string | Uint8Array {
  return value ?? '';
}

/**
 * Files that an exporter made before and makes no more, in the subfolders it writes: the pages of commands that are
 * gone from the notes. What stands in the folder itself is a form of its own, which was asked for and stays.
 */
function goneFiles(before: Manifest, files: readonly { by: string; file: string }[]): string[] {
  const now = new Set(files.map(({ file }) => file));
  const written = new Set(files.map(({ by, file }) => subfolder(by, file)));
  return Object.entries(before)
    .filter(([file, { by }]) => file.includes('/') && !now.has(file) && written.has(subfolder(by, file)))
    .map(([file]) => file);
}

function subfolder(by: string, file: string): string {
  return `${by}\n${file.slice(0, file.indexOf('/') + 1)}`;
}

/** What somebody has changed since is theirs. Throws a `WriteError` where that cannot be told. */
async function isAsMade(
  target: string,
  folder: string,
  hash: string | undefined,
  disk: Disk,
): Promise<boolean> {
  if (!isInside(await realPlace(folder, disk), await realPlace(target, disk))) return false;
  const content = await readIfThere(target, disk).catch((cause: unknown) => {
    throw new WriteError('failed', target, cause);
  });
  return content !== undefined && contentHash(content) === hash;
}

/** A subfolder that is a link would lead out of the folder. */
async function refuseLinkedFolders(folder: string, inner: readonly string[], disk: Disk): Promise<void> {
  const root = await realPlace(folder, disk);
  for (const one of new Set(inner)) {
    if (!isInside(root, await realPlace(one, disk))) throw new WriteError('outside', one);
  }
}

/** Where a path really leads, or the nearest folder above it that is there. */
async function realPlace(place: string, disk: Disk): Promise<string> {
  return disk.realpath(place).catch((cause: unknown) => {
    if (errorCode(cause) !== 'ENOENT') throw new WriteError('failed', place, cause);
    return realPlace(path.dirname(place), disk);
  });
}
