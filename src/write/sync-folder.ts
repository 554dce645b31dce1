import type { Disk } from './disk.ts';

/** Flushes the names in a folder, so that a rename survives a power cut. Windows has no such thing. */
export async function syncFolder(
  folder: string,
  disk: Disk,
  platform: NodeJS.Platform = process.platform,
): Promise<void> {
  if (platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
