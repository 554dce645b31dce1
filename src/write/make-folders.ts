import path from 'node:path';
import type { Disk } from './disk.ts';

/** Makes a folder and those above it; gives those that had to be made, innermost first. */
export async function makeFolders(folder: string, disk: Disk): Promise<string[]> {
  const first = await disk.mkdir(folder);
  if (first === undefined) return [];
  const made: string[] = [];
  for (let inner = folder; inner.length >= first.length; inner = path.dirname(inner)) made.push(inner);
  return made;
}
