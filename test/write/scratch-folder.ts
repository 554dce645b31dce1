import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A fresh folder, in memory where the system has such a place: flushing a thousand files takes a disk minutes. */
export async function scratchFolder(name: string): Promise<string> {
  return mkdtemp(`/dev/shm/${name}`).catch(() => mkdtemp(path.join(tmpdir(), name)));
}
