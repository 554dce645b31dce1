import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { madeFiles } from './made-files.ts';

/** What a walk could not take: its absolute path, and why. */
export interface WalkProblem {
  readonly file: string;
  readonly reason: 'unreadable' | 'vanished' | 'not-a-file' | 'link-loop' | 'link-outside' | 'link-broken';
  /** The system's, where it gave one. */
  readonly code?: string;
}

/** Files found, absolute, and what could not be taken. */
export interface Walk {
  readonly files: readonly string[];
  readonly problems: readonly WalkProblem[];
}

/**
 * Finds the files below a folder that are `wanted`. Hidden folders, `node_modules` and what a build made are left out.
 * Links are not followed: what they lead to inside of the folder is found where it stands, and what is outside is not ours to read.
 * What cannot be read costs nothing but itself.
 */
export async function walkFolder(folder: string, wanted: (file: string) => boolean): Promise<Walk> {
  const files: string[] = [];
  const problems: WalkProblem[] = [];
  const made = new Set<string>();
  const waiting = [folder];
  for (let one = waiting.pop(); one !== undefined; one = waiting.pop()) {
    const entries = await readFolder(one);
    if (!Array.isArray(entries)) {
      problems.push(entries);
      continue;
    }
    if (entries.some(({ name }) => name === '.pilgi'))
      for (const file of await madeFiles(one)) made.add(file);
    for (const entry of entries) {
      const file = path.join(one, entry.name);
      if (entry.name.startsWith('.') || entry.name === 'node_modules' || made.has(file)) continue;
      if (entry.isDirectory()) waiting.push(file);
      else if (entry.isSymbolicLink()) problems.push(...(await linkProblem(file, folder, wanted)));
      else if (wanted(file)) {
        if (entry.isFile()) files.push(file);
        else problems.push({ file, reason: 'not-a-file' });
      }
    }
  }
  return { files, problems };
}

async function readFolder(folder: string): Promise<Dirent[] | WalkProblem> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const code = codeOf(error);
    return { file: folder, reason: code === 'ENOENT' ? 'vanished' : 'unreadable', code };
  }
}

/** What is to be said of a link: nothing where it leads to what is found anyway, or to no note. */
async function linkProblem(
  file: string,
  folder: string,
  wanted: (file: string) => boolean,
): Promise<WalkProblem[]> {
  try {
    const isFolder = (await stat(file)).isDirectory();
    if (!isFolder && !wanted(file)) return [];
    const [real, parent, root] = await Promise.all(
      [file, path.dirname(file), folder].map((one) => realpath(one)),
    );
    if (isFolder && isInside(real!, parent!)) return [{ file, reason: 'link-loop' }];
    return isInside(root!, real!) ? [] : [{ file, reason: 'link-outside' }];
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ELOOP') return [{ file, reason: 'link-loop', code }];
    if (!wanted(file)) return [];
    return [{ file, reason: code === 'ENOENT' ? 'link-broken' : 'unreadable', code }];
  }
}

function isInside(folder: string, file: string): boolean {
  return file === folder || file.startsWith(path.join(folder, path.sep));
}

function codeOf(error: unknown): string {
  return String((error as NodeJS.ErrnoException).code);
}
