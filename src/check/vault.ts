import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Tells whether a file stands anywhere in the Obsidian vault that a folder belongs to, asked for by its name or the end
 * of its path (`picture.png`, `assets/picture.png`). Without a vault around it the folder is one of its own. Only names
 * are looked at, once, when the first is asked for.
 */
export function vault(folder: string): (name: string) => boolean {
  let known: ReadonlySet<string> | undefined;
  return (name) => (known ??= new Set(pathEnds(vaultRoot(folder)))).has(bare(name));
}

function vaultRoot(folder: string): string {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.obsidian'))) return at;
    if (at === path.dirname(at)) return folder;
  }
}

/** `a/b/c.png`, `b/c.png` and `c.png` for every file. */
function* pathEnds(root: string): Generator<string> {
  const waiting: string[][] = [[]];
  for (let folders = waiting.pop(); folders !== undefined; folders = waiting.pop()) {
    for (const entry of entriesOf(path.join(root, ...folders))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const parts = [...folders, entry.name];
      if (entry.isDirectory()) waiting.push(parts);
      else for (const index of parts.keys()) yield bare(parts.slice(index).join('/'));
    }
  }
}

/** Obsidian does not tell letters by their case; macOS gives decomposed names. */
function bare(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/^\/+/, '');
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
