import type { Disk } from './disk.ts';
import { errorCode } from './write-error.ts';

/** A file's content; nothing where there is no such file. */
export async function readIfThere(file: string, disk: Disk): Promise<Buffer | undefined> {
  try {
    return await disk.readFile(file);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}
