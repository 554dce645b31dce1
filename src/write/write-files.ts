import type { VFile } from 'vfile';
import { type Disk, nodeDisk } from './disk.ts';
import { resolveInside } from './inside.ts';
import { replaceAll } from './replace-all.ts';

/**
 * Writes files below a folder: where one of them cannot be written, none is. A process that dies leaves each of them
 * old or new. Gives their absolute paths. Throws a `WriteError`, also where a path leads out of the folder.
 */
export async function writeFiles(
  folder: string,
  files: readonly VFile[],
  disk: Disk = nodeDisk,
): Promise<string[]> {
  const replacements = files.map((file) => ({
    target: resolveInside(folder, file.path),
    value: file.value ?? '',
  }));
  await replaceAll(replacements, disk);
  return replacements.map(({ target }) => target);
}
