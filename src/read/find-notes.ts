import { stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';

/** A note that was found: where it is, and what it is called in the set. */
export interface FoundNote {
  /** Absolute, as the file system spells it. */
  readonly file: string;
  /** NFC, `/`-separated, relative to the root. */
  readonly path: string;
}

/** What was asked for and is not there. */
export interface NotFound {
  readonly path: string;
  readonly reason: 'path-missing' | 'folder-empty' | 'not-markdown' | 'not-a-file' | 'unreadable';
  readonly code?: string;
}

export interface FoundNotes {
  /** Absolute folder below which all notes stand. */
  readonly root: string;
  /** In natural order: `2장` before `10장`. */
  readonly notes: readonly FoundNote[];
  readonly missing: readonly NotFound[];
}

const extensions = /\.(?:md|markdown|mdown|mkd)$/i;
const ignored = ['**/node_modules/**', '**/.git/**', '**/.*/**'];

/** Finds notes in any mix of files, folders and globs, which are relative to `cwd`. Links are not followed. */
export async function findNotes(inputs: readonly string[], cwd: string): Promise<FoundNotes> {
  const found = new Set<string>();
  const folders = new Set<string>();
  const missing: NotFound[] = [];
  for (const input of inputs) {
    const result = await findOne(input, cwd);
    if ('reason' in result) missing.push(result);
    else {
      for (const file of result.files) found.add(file);
      folders.add(result.folder);
    }
  }
  const root = commonFolder([...folders]) ?? cwd;
  const notes = [...found].map((file) => ({ file, path: toNotePath(path.relative(root, file)) }));
  return { root, notes: notes.sort(naturalOrder), missing };
}

async function findOne(input: string, cwd: string): Promise<{ files: string[]; folder: string } | NotFound> {
  const absolute = path.resolve(cwd, input);
  const stats = await stat(absolute).catch((error: NodeJS.ErrnoException) => error.code ?? 'EIO');
  if (typeof stats === 'string') {
    if (stats !== 'ENOENT' && stats !== 'ENOTDIR') return { path: input, reason: 'unreadable', code: stats };
    return isDynamicPattern(input) ? findGlob(input, cwd) : { path: input, reason: 'path-missing' };
  }
  if (stats.isDirectory()) {
    const files = await walk('**/*', absolute);
    return files.length === 0 ? { path: input, reason: 'folder-empty' } : { files, folder: absolute };
  }
  if (!stats.isFile()) return { path: input, reason: 'not-a-file' };
  if (!extensions.test(input)) return { path: input, reason: 'not-markdown' };
  return { files: [absolute], folder: path.dirname(absolute) };
}

async function findGlob(
  pattern: string,
  cwd: string,
): Promise<{ files: string[]; folder: string } | NotFound> {
  const files = await walk(pattern, cwd);
  if (files.length === 0) return { path: pattern, reason: 'path-missing' };
  return { files, folder: commonFolder(files.map((file) => path.dirname(file))) ?? cwd };
}

async function walk(pattern: string, cwd: string): Promise<string[]> {
  const files = await glob(pattern, { cwd, absolute: true, followSymbolicLinks: false, ignore: ignored });
  return files.filter((file) => extensions.test(file)).map((file) => path.normalize(file));
}

function commonFolder(folders: readonly string[]): string | undefined {
  const [first, ...rest] = folders;
  if (first === undefined) return undefined;
  let common = first.split(path.sep);
  for (const folder of rest) {
    const parts = folder.split(path.sep);
    const same = common.findIndex((part, index) => part !== parts[index]);
    if (same >= 0) common = common.slice(0, same);
  }
  return common.join(path.sep) || path.sep;
}

function toNotePath(relative: string): string {
  return relative.split(path.sep).join('/').normalize('NFC');
}

const collator = new Intl.Collator('ko', { numeric: true, sensitivity: 'base' });

function naturalOrder(a: FoundNote, b: FoundNote): number {
  return collator.compare(a.path, b.path) || (a.path < b.path ? -1 : 1);
}
