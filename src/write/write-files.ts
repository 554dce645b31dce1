import { randomBytes } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { VFile } from 'vfile';
import { PilgiError } from '../study/pilgi-error.ts';

/**
 * Writes files below a folder, each whole or not at all: a temporary file beside it, flushed to the disk, then
 * renamed over the old one. A failure leaves every old output as it was.
 */
export async function writeFiles(folder: string, files: readonly VFile[]): Promise<string[]> {
  const written: string[] = [];
  for (const file of files) {
    const target = path.resolve(folder, file.path);
    try {
      await mkdir(path.dirname(target), { recursive: true });
      await writeWhole(target, file.value ?? '');
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? 'EIO';
      throw new PilgiError(`${target}: ${code}`, 3, { file: target, cause });
    }
    written.push(target);
  }
  return written;
}

/** Writes one file atomically. */
async function writeWhole(target: string, value: string | Uint8Array): Promise<void> {
  const temporary = path.join(
    path.dirname(target),
    `.${path.basename(target)}.${randomBytes(6).toString('hex')}.tmp`,
  );
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(value);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
