import { access } from 'node:fs/promises';
import path from 'node:path';

const names = ['js', 'cjs', 'mjs', 'ts', 'cts', 'mts'].map((ending) => `pilgi.config.${ending}`);

/** Settings written as a program, as other tools take them: absolute paths. Ours are data, so these are never run. */
export async function configPrograms(folder: string): Promise<string[]> {
  const files = names.map((name) => path.join(folder, name));
  const areThere = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files.filter((_, index) => areThere[index]);
}
