import { mkdir, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { VFile } from 'vfile';
import type { Disk } from '../../src/write/disk.ts';
import { openOutputFolder } from '../../src/write/output-folder.ts';

/** Contents by path, relative to a project's folder; the state of an output set on the disk. */
export type Contents = Record<string, string>;

const lockName = 'pilgi.lock.json';

/** Patience of tests: a lock that is held is not waited for. */
export const noPatience = {
  limit: 0,
  pause: 1,
  beat: 1000,
  signal: new AbortController().signal,
  onWait: (): void => undefined,
};

/** An output set of four files of two exporters, of which one goes with each version, and a lock beside the notes. */
export function outputSet(version: string): Contents {
  const page = version === 'old' ? 'ps' : 'run';
  return {
    'dist/book.pdf': `book ${version}`.repeat(100),
    [`dist/tldr/docker/${page}.md`]: `page ${version}`,
    'dist/tldr/docker/all.md': `all ${version}`,
    'dist/deck.apkg': `deck ${version}`.repeat(50),
    [`notes/${lockName}`]: `lock ${version}`,
  };
}

/** Writes a version as a build does. */
export async function writeSet(project: string, version: string, disk: Disk): Promise<void> {
  const folder = await openOutputFolder(path.join(project, 'dist'), lockName, disk, noPatience);
  try {
    const file = path.join(project, 'notes', lockName);
    const before = await readFile(file, 'utf8').catch(() => undefined);
    const made = Object.entries(outputSet(version)).filter(([name]) => name.startsWith('dist/'));
    const by = (exporter: string, part: RegExp) => ({
      by: exporter,
      files: made
        .filter(([name]) => part.test(name))
        .map(([name, value]) => new VFile({ path: name.slice('dist/'.length), value })),
    });
    await folder.write(
      [by('book', /book/), by('sheet', /tldr/), by('deck', /deck/)],
      [{ file, value: outputSet(version)[`notes/${lockName}`]!, before }],
      false,
    );
  } finally {
    await folder.close();
  }
}

/** All files of a project but our state; temporary files too. */
export async function contentsOf(project: string): Promise<Contents> {
  const names = await readdir(project, { recursive: true, withFileTypes: true });
  const files = names
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const told = files
    .map((file) => [path.relative(project, file).replaceAll(path.sep, '/'), file] as const)
    .filter(([name]) => !/\.pilgi\/(?:outputs\.json|build\.lock)$/.test(name))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    await Promise.all(told.map(async ([name, file]) => [name, await readFile(file, 'utf8')] as const)),
  );
}

/** A project of nothing but an empty folder of notes. */
export async function emptyProject(project: string): Promise<void> {
  await rm(project, { recursive: true, force: true });
  await mkdir(path.join(project, 'notes'), { recursive: true });
}

/** Gives what this process has left behind to one that is dead: its number is given to nobody. */
export async function markDead(project: string): Promise<void> {
  const dead = '999999999';
  const long = new Date(0);
  for (const name of await readdir(project, { recursive: true })) {
    const file = path.join(project, name);
    const base = path.basename(name);
    if (base === 'undo.json') {
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replaceAll(`.pilgi-${process.pid}-`, `.pilgi-${dead}-`));
    } else if (base === 'build.lock') {
      const text = await readFile(file, 'utf8');
      await writeFile(file, text.replace(/"pid":\d+/, `"pid":${dead}`));
      // One that was cut off names nobody: it is taken over after a while.
      if (!text.endsWith('}\n')) await utimes(file, long, long);
    } else if (base.startsWith(`.pilgi-${process.pid}-`)) {
      await rename(file, file.replace(`.pilgi-${process.pid}-`, `.pilgi-${dead}-`));
    }
  }
}
