import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { outputsList } from '../study/outputs-list.ts';

/** Absolute paths of what was made in a folder by its own list; none where there is no list or it cannot be read. */
export async function madeFiles(folder: string): Promise<ReadonlySet<string>> {
  try {
    const list: unknown = JSON.parse(await readFile(path.join(folder, outputsList), 'utf8'));
    const files = typeof list === 'object' && list !== null && 'files' in list ? list.files : {};
    return new Set(Object.keys(files ?? {}).map((name) => path.join(folder, name)));
  } catch {
    return new Set();
  }
}
