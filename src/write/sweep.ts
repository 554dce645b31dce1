import path from 'node:path';
import type { Disk } from './disk.ts';
import { makerOf } from './temporary-name.ts';

/**
 * Takes away the temporary files in folders whose maker `isGone`: it died, or has no business there any more. What
 * cannot be taken away stays.
 */
export async function sweep(
  folders: Iterable<string>,
  isGone: (maker: number) => boolean,
  disk: Disk,
): Promise<void> {
  for (const folder of new Set(folders)) {
    const names = await disk.readdir(folder).catch(() => []);
    for (const name of names) {
      const maker = makerOf(name);
      if (maker !== undefined && isGone(maker))
        await disk.unlink(path.join(folder, name)).catch(() => undefined);
    }
  }
}
