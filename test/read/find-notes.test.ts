import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findNotes } from '../../src/read/find-notes.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-find-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(...names: string[]): Promise<void> {
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), '# 노트\n');
  }
}

test('finds notes in natural order, with names as they are', async () => {
  await put('10장.md', '2장.md', '1장 [시작] (#1).markdown', '그림.png', 'node_modules/a.md', '.git/b.md');
  const { notes, root, missing } = await findNotes(['.'], folder);
  expect(notes.map((note) => note.path)).toEqual(['1장 [시작] (#1).markdown', '2장.md', '10장.md']);
  expect(root).toBe(folder);
  expect(missing).toEqual([]);
});

test('names of notes are NFC, whatever the file system gives', async () => {
  await put('볼륨.md'.normalize('NFD'));
  expect((await findNotes(['.'], folder)).notes.map((note) => note.path)).toEqual(['볼륨.md']);
});

test('takes files, folders and globs together, each note once', async () => {
  await put('a/1.md', 'a/2.md', 'b/3.md');
  const { notes } = await findNotes(['a/1.md', 'a', '*/3.md'], folder);
  expect(notes.map((note) => path.relative(folder, note.file))).toEqual(['a/1.md', 'a/2.md', 'b/3.md']);
});

test('says what is missing and why', async () => {
  await put('a.txt');
  await mkdir(path.join(folder, 'empty'));
  const { missing } = await findNotes(['nothing.md', 'empty', 'a.txt'], folder);
  expect(missing.map(({ reason }) => reason)).toEqual(['path-missing', 'folder-empty', 'not-markdown']);
});

test('a loop of links ends', async () => {
  await put('a/1.md');
  await symlink(path.join(folder, 'a'), path.join(folder, 'a', 'self'));
  expect((await findNotes(['.'], folder)).notes).toHaveLength(1);
});
