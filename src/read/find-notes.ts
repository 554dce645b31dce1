import { stat } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import { type Walk, walkFolder, type WalkProblem } from './walk-folder.ts';

/** A note that was found: where it is, and what it is called in the set. */
export interface FoundNote {
  /** Absolute, as the file system spells it. */
  readonly file: string;
  /** NFC, `/`-separated, relative to the root. */
  readonly path: string;
}

/** What was asked for and is not there, or cannot be taken; as the input names it, or relative to `cwd`. */
export interface NotFound {
  readonly path: string;
  readonly reason: 'path-missing' | 'folder-empty' | 'not-markdown' | WalkProblem['reason'];
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

/**
 * Finds notes in any mix of files, folders and globs, which are relative to `cwd`. Links below a folder are not
 * followed. What cannot be read is told, and costs the rest nothing.
 */
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
      missing.push(...result.problems.map((problem) => shown(problem, cwd)));
    }
  }
  const root = commonFolder([...folders]) ?? cwd;
  const notes = [...found].map((file) => ({ file, path: toNotePath(path.relative(root, file)) }));
  return { root, notes: notes.sort(naturalOrder), missing };
}

type Found = Walk & { readonly folder: string };

async function findOne(input: string, cwd: string): Promise<Found | NotFound> {
  const absolute = path.resolve(cwd, input);
  const stats = await stat(absolute).catch((error: NodeJS.ErrnoException) => error.code ?? 'EIO');
  if (typeof stats === 'string') {
    if (stats !== 'ENOENT' && stats !== 'ENOTDIR') return { path: input, reason: 'unreadable', code: stats };
    return picomatch.scan(slashed(input)).isGlob
      ? findGlob(input, cwd)
      : { path: input, reason: 'path-missing' };
  }
  if (stats.isDirectory()) {
    const walk = await walkFolder(absolute, isMarkdown);
    if (walk.files.length + walk.problems.length === 0) return { path: input, reason: 'folder-empty' };
    return { ...walk, folder: absolute };
  }
  if (!stats.isFile()) return { path: input, reason: 'not-a-file' };
  if (!isMarkdown(input)) return { path: input, reason: 'not-markdown' };
  return { files: [absolute], problems: [], folder: path.dirname(absolute) };
}

/** Walks the folder that a pattern names before its first star, and takes what it matches. */
async function findGlob(pattern: string, cwd: string): Promise<Found | NotFound> {
  const { base, glob } = picomatch.scan(slashed(pattern));
  const folder = path.resolve(cwd, base);
  const matches = picomatch(glob);
  const isWanted = (file: string): boolean =>
    isMarkdown(file) && matches(slashed(path.relative(folder, file)));
  const { files, problems } = await walkFolder(folder, isWanted);
  if (files.length + problems.length === 0 || problems.some(({ file }) => file === folder))
    return { path: pattern, reason: 'path-missing' };
  return { files, problems, folder: commonFolder(files.map((file) => path.dirname(file))) ?? folder };
}

function isMarkdown(file: string): boolean {
  return extensions.test(file);
}

/** A path or pattern with `/` on every system. */
function slashed(file: string): string {
  return path.sep === '/' ? file : file.replaceAll(path.sep, '/');
}

function shown({ file, reason, code }: WalkProblem, cwd: string): NotFound {
  return { path: slashed(path.relative(cwd, file)) || '.', reason, ...(code !== undefined && { code }) };
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
