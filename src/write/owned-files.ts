import { contentHash } from './content-hash.ts';
import type { Disk } from './disk.ts';
import { isMarked } from './is-marked.ts';
import type { Manifest } from './manifest.ts';
import { readIfThere } from './read-if-there.ts';
import { errorCode, WriteError } from './write-error.ts';

/**
 * Throws a `WriteError` where a file to be written is there and is not ours: it does not stand in the manifest and
 * does not say that we made it, or it was changed after we did. A folder of before there were manifests is ours where
 * one of the files says so. `file` is a path in the folder, `target` absolute.
 */
export async function refuseForeign(
  files: readonly { readonly file: string; readonly target: string; readonly value: string | Uint8Array }[],
  manifest: Manifest | undefined,
  disk: Disk,
): Promise<void> {
  const strange: WriteError[] = [];
  let isOld = false;
  for (const { file, target, value } of files) {
    const content = await readRegular(target, disk);
    if (content === undefined) continue;
    const hash = content && contentHash(content);
    const made = manifest?.[file];
    if (hash !== false && (hash === made?.hash || hash === contentHash(value))) continue;
    const isOurs = made === undefined && content !== false && isMarked(content);
    if (isOurs) isOld ||= manifest === undefined;
    else strange.push(new WriteError(made === undefined ? 'foreign' : 'changed', target));
  }
  const [first] = strange;
  if (first !== undefined && !isOld) throw first;
}

/** A file's content; `false` where something else is in its place, nothing where nothing is. */
async function readRegular(target: string, disk: Disk): Promise<Buffer | false | undefined> {
  try {
    const stats = await disk.lstat(target);
    return stats.isFile() ? await readIfThere(target, disk) : false;
  } catch (cause) {
    if (errorCode(cause) === 'ENOENT') return undefined;
    throw new WriteError('failed', target, cause);
  }
}
