import { readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Tells whether a file stands at a path relative to a folder, spelled as written: `Docker.PNG` is not `docker.png`,
 * although some file systems open it. Each folder is listed once. Only names are looked at.
 */
export function notesFolder(root: string): (relative: string) => boolean {
  const listed = new Map<string, ReadonlySet<string>>();
  return (relative) => {
    const absolute = path.resolve(root, relative);
    const folder = path.dirname(absolute);
    const names = listed.get(folder) ?? namesIn(folder);
    listed.set(folder, names);
    return names.has(path.basename(absolute).normalize('NFC'));
  };
}

/** macOS gives decomposed names. */
function namesIn(folder: string): ReadonlySet<string> {
  try {
    return new Set(readdirSync(folder).map((name) => name.normalize('NFC')));
  } catch {
    return new Set();
  }
}
