import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { findNotes } from '../../src/read/find-notes.ts';

/** Codes with which looking at a path fails: no permission stops root, and nothing vanishes on demand. */
const faults = vi.hoisted(() => new Map<string, string>());

vi.mock(import('node:fs/promises'), async (importOriginal) => {
  const original = await importOriginal();
  const faulty =
    (work: (file: string, ...rest: unknown[]) => Promise<unknown>) =>
    (file: string, ...rest: unknown[]): Promise<unknown> => {
      const code = faults.get(file);
      return code === undefined
        ? work(file, ...rest)
        : Promise.reject(Object.assign(new Error(code), { code }));
    };
  return {
    ...original,
    readdir: faulty(original.readdir as never) as never,
    stat: faulty(original.stat as never) as never,
  };
});

let folder: string;

beforeEach(async () => {
  faults.clear();
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

test('leaves out what a build made, and nothing else of its folder', async () => {
  await put('1장.md', 'dist/cheatsheet.md', 'dist/카드/docker.md', 'dist/손으로.md', '책/cheatsheet.md');
  await put('dist/.pilgi/outputs.json', '책/.pilgi/outputs.json');
  const files = { 'cheatsheet.md': {}, '카드/docker.md': {} };
  await writeFile(path.join(folder, 'dist/.pilgi/outputs.json'), JSON.stringify({ version: 1, files }));
  const { notes } = await findNotes(['.'], folder);
  expect(notes.map((note) => note.path)).toEqual(['1장.md', '책/cheatsheet.md', 'dist/손으로.md']);
  for (const list of ['null', '{"files":null}', '{"files":[1]}', '[]', '7'])
    await expect(
      writeFile(path.join(folder, 'dist/.pilgi/outputs.json'), list).then(() =>
        findNotes(['*/*.md'], folder),
      ),
    ).resolves.toHaveProperty('notes.length', 3);
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

test('globs match as shells do, below their first star, but never hidden folders', async () => {
  await put('1장/a.md', '1장/깊이/b.md', '2장/c.md', '2장/d.txt', '.git/e.md', '1장/node_modules/f.md');
  const matched = async (pattern: string) =>
    (await findNotes([pattern], folder)).notes.map(({ file }) => path.relative(folder, file));
  expect(await matched('*/*.md')).toEqual(['1장/a.md', '2장/c.md']);
  expect(await matched('**/*.md')).toEqual(['1장/깊이/b.md', '1장/a.md', '2장/c.md']);
  expect(await matched('{1장,2장}/[ac].*')).toEqual(['1장/a.md', '2장/c.md']);
  expect(await matched('./1장/**/b.md')).toEqual(['1장/깊이/b.md']);
  expect(await matched(path.join(folder, '2*/*'))).toEqual(['2장/c.md']);
  expect((await findNotes(['x*/*.md', 'x/*.md'], folder)).missing).toEqual([
    { path: 'x*/*.md', reason: 'path-missing' },
    { path: 'x/*.md', reason: 'path-missing' },
  ]);
});

describe('links below a folder are not followed', () => {
  test.each([
    ['back to where it stands', 'a/self', '../a', 'link-loop'],
    ['to the notes folder', 'a/up', '..', 'link-loop'],
    ['to itself', 'a/ring', 'ring', 'link-loop'],
    ['to a folder elsewhere', 'a/out', '../../elsewhere', 'link-outside'],
    ['to a file elsewhere', 'a/secret.md', '/etc/passwd', 'link-outside'],
    ['to nothing', 'a/gone.md', 'nothing.md', 'link-broken'],
    ['to a note that is there', 'a/same.md', '1.md', undefined],
    ['to a folder that is there', 'a/same', '../b', undefined],
    ['to no note elsewhere', 'a/picture.png', '/etc/passwd', undefined],
    ['to nothing, named as no note', 'a/gone.png', 'nothing.png', undefined],
  ])('one that leads %s', async (_name, link, target, reason) => {
    await put('notes/a/1.md', 'notes/b/2.md', 'elsewhere/3.md');
    await symlink(target, path.join(folder, 'notes', link));
    const { notes, missing } = await findNotes(['notes'], folder);
    expect(notes.map((note) => note.path)).toEqual(['a/1.md', 'b/2.md']);
    expect(missing.map((one) => [one.path, one.reason])).toEqual(
      reason === undefined ? [] : [[`notes/${link}`, reason]],
    );
  });
});

test('what has the name of a note and is no file is told', async () => {
  await put('a.md');
  execFileSync('mkfifo', [path.join(folder, 'pipe.md')]);
  expect((await findNotes(['.'], folder)).missing).toEqual([{ path: 'pipe.md', reason: 'not-a-file' }]);
});

describe('a folder that cannot be read costs nothing but itself', () => {
  test.each([
    ['EACCES', 'unreadable'],
    ['EIO', 'unreadable'],
    ['ENOENT', 'vanished'],
  ])('%s', async (code, reason) => {
    await put('a/1.md', 'b/2.md', 'c/3.md');
    faults.set(path.join(folder, 'b'), code);
    const { notes, missing } = await findNotes(['.'], folder);
    expect(notes.map((note) => note.path)).toEqual(['a/1.md', 'c/3.md']);
    expect(missing).toEqual([{ path: 'b', reason, code }]);
  });

  test('nor does a link that cannot be looked at', async () => {
    await put('a/1.md');
    await symlink('1.md', path.join(folder, 'a', '2.md'));
    faults.set(path.join(folder, 'a', '2.md'), 'EIO');
    const { notes, missing } = await findNotes(['.'], folder);
    expect(notes).toHaveLength(1);
    expect(missing).toEqual([{ path: 'a/2.md', reason: 'unreadable', code: 'EIO' }]);
  });
});

test('what is there and is no file or folder, or cannot be looked at, is told as that', async () => {
  await put('a.md');
  faults.set(path.join(folder, 'b.md'), 'EACCES');
  const { missing, notes } = await findNotes(['/dev/null', 'b.md', 'a.md/c.md', 'a.md'], folder);
  expect(missing).toEqual([
    { path: '/dev/null', reason: 'not-a-file' },
    { path: 'b.md', reason: 'unreadable', code: 'EACCES' },
    { path: 'a.md/c.md', reason: 'path-missing' },
  ]);
  expect(notes.map((note) => note.path)).toEqual(['a.md']);
});

test('notes whose names sort alike have one order', async () => {
  await put('a.md', 'A.md', 'Á.md');
  const order = async (...inputs: string[]) =>
    (await findNotes(inputs, folder)).notes.map((note) => note.path);
  const one = await order('a.md', 'A.md', 'Á.md');
  expect(await order('Á.md', 'A.md', 'a.md')).toEqual(one);
  expect(one.toSorted()).toEqual(['A.md', 'a.md', 'Á.md']);
});
