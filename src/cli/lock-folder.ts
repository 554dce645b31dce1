import { stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { lockPath } from '../export/anki/lock.ts';

/**
 * The folder of the deck's lock, absolute: the nearest from the notes upward that has one, so that a build of a part
 * of the notes remembers in the same place as that of all; else the folder of the notes. Nothing is looked for above
 * the project (a folder with `.git`), else above the folder `cwd` where the command stands, and never in `home` or above.
 */
export async function lockFolder(root: string, cwd: string, home = homedir()): Promise<string> {
  const above = ancestors(root, home);
  const project = await firstWith('.git', above);
  const top = project ?? (above.includes(cwd) ? cwd : root);
  const inside = above.slice(0, above.indexOf(top) + 1);
  return (await firstWith(lockPath, inside)) ?? root;
}

/** A folder and those above it, up to a person's home, which is no project. */
function ancestors(folder: string, home: string): string[] {
  const above = path.dirname(folder);
  return above === folder || above === home ? [folder] : [folder, ...ancestors(above, home)];
}

async function firstWith(name: string, folders: readonly string[]): Promise<string | undefined> {
  for (const folder of folders) {
    const isThere = await stat(path.join(folder, name)).then(
      () => true,
      // One that cannot be looked at is there: it is told when it is read.
      ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
    );
    if (isThere) return folder;
  }
  return undefined;
}
