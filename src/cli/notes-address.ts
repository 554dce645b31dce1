import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * The address of the notes as seen from the results: a relative one (`../notes`), so that both can be moved
 * together; an absolute one where they are on different drives.
 */
export async function notesAddress(out: string, root: string): Promise<string> {
  const relative = path.relative(await realFolder(out), await realpath(root));
  if (path.isAbsolute(relative)) return pathToFileURL(root).href;
  return relative.split(path.sep).map(encodeURIComponent).join('/') || '.';
}

/** A folder without symbolic links on the way; it need not be there yet. */
async function realFolder(folder: string): Promise<string> {
  return realpath(folder).catch(async () =>
    path.join(await realFolder(path.dirname(folder)), path.basename(folder)),
  );
}
