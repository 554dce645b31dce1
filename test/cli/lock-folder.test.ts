import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lockFolder } from '../../src/cli/lock-folder.ts';

let home: string;

beforeEach(async () => {
  home = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-lock-folder-')));
  for (const folder of ['study/notes/docker', 'study/.git', 'loose/notes/docker'])
    await mkdir(path.join(home, folder), { recursive: true });
});
afterEach(() => rm(home, { recursive: true, force: true }));

const at = (...names: string[]) => path.join(home, ...names);
const lockAt = (...names: string[]) => writeFile(at(...names, 'pilgi.lock.json'), '');

test.each([
  ['the notes themselves, where there is none', [], 'study/notes/docker', 'study', 'study/notes/docker'],
  ['the nearest above', ['study', 'study/notes'], 'study/notes/docker', 'study', 'study/notes'],
  ['their own', ['study/notes', 'study/notes/docker'], 'study/notes/docker', 'study', 'study/notes/docker'],
  ['the root of the project', ['study'], 'study/notes/docker', 'study/notes/docker', 'study'],
  ['none above the project', ['.'], 'study/notes', 'study', 'study/notes'],
  [
    'none above where the command stands, without a project',
    ['loose'],
    'loose/notes',
    'loose/notes',
    'loose/notes',
  ],
  ['the nearest up to where the command stands', ['loose'], 'loose/notes/docker', 'loose', 'loose'],
  ['none beside, where the command stands elsewhere', ['loose'], 'loose/notes', 'study', 'loose/notes'],
])('%s', async (_name, locks, root, cwd, expected) => {
  for (const folder of locks) await lockAt(folder);
  expect(await lockFolder(at(root), at(cwd), home)).toBe(at(expected));
});

test('a person’s home and what is above it are no project', async () => {
  await mkdir(at('.git'));
  await lockAt();
  expect(await lockFolder(at('loose/notes'), at(), home)).toBe(at('loose/notes'));
});

test('a lock that cannot be looked at is there, to be told when it is read; below a file there is none', async () => {
  await symlink('pilgi.lock.json', at('study/notes/pilgi.lock.json'));
  expect(await lockFolder(at('study/notes/docker'), at('study'), home)).toBe(at('study/notes'));
  await writeFile(at('study/note.md'), '');
  expect(await lockFolder(at('study/note.md'), at('study'), home)).toBe(at('study/note.md'));
});
