import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type NoteWatcher, watchNotes } from '../../src/watch/note-watcher.ts';

let folder: string;
let ending: AbortController;
let watcher: NoteWatcher;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-watch-')));
  for (const name of ['notes/그림', 'notes/.git', 'notes/node_modules', 'dist'])
    await mkdir(path.join(folder, name), { recursive: true });
  await write('notes/1장.md', '# 1장');
  ending = new AbortController();
  watcher = watchNotes(ending.signal, () => undefined);
  watcher.follow([folder], path.join(folder, 'dist'), Date.now());
  // Until it watches, nothing can be seen.
  for (let seen = false; !seen; seen = await heard(300)) await write('notes/0.md', String(Math.random()));
});

afterEach(async () => {
  ending.abort();
  await watcher.close();
  await rm(folder, { recursive: true });
});

function write(name: string, text: string): Promise<void> {
  return writeFile(path.join(folder, name), text);
}

let waiting: Promise<boolean> | undefined;

/** Whether a change is told within so many milliseconds. */
async function heard(limit: number): Promise<boolean> {
  waiting ??= watcher.next();
  const told = await Promise.race([waiting, wait(limit, undefined)]);
  if (told !== undefined) waiting = undefined;
  return told === true;
}

const soon = 5000;
/** Longer than the pause after which a change is told. */
const never = 700;

test.each(['notes/1장.md', 'notes/새 장.md', 'notes/그림/구성.png', 'pilgi.config.yaml'])(
  'tells of a change: %s',
  async (name) => {
    await write(name, '새 글');
    expect(await heard(soon)).toBe(true);
    expect(await heard(never)).toBe(false);
  },
);

test('tells of a note that an editor puts in the place of the old one', async () => {
  await write('notes/1장.md.tmp', '# 1장 고침');
  await rename(path.join(folder, 'notes/1장.md.tmp'), path.join(folder, 'notes/1장.md'));
  expect(await heard(soon)).toBe(true);
});

test('tells of a note that is gone', async () => {
  await rm(path.join(folder, 'notes/1장.md'));
  expect(await heard(soon)).toBe(true);
});

test('tells of many changes once', async () => {
  for (let count = 0; count < 30; count += 1) await write(`notes/${count % 5}장.md`, `# ${count}`);
  expect(await heard(soon)).toBe(true);
  expect(await heard(never)).toBe(false);
});

test.each(['dist/cheatsheet.md', 'notes/.git/index.md', 'notes/node_modules/a.md', 'notes/기록.log'])(
  'leaves alone what is no note: %s',
  async (name) => {
    await write(name, '글');
    expect(await heard(never)).toBe(false);
  },
);

test('watches what is added later, and what is not there yet', async () => {
  const other = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-watch-')));
  watcher.follow([path.join(other, '.설정.md')], path.join(folder, 'dist'), Date.now());
  await wait(300);
  await writeFile(path.join(other, '.설정.md'), '글');
  expect(await heard(soon)).toBe(true);
  await rm(other, { recursive: true });
});

test('a file that is asked for is watched alone, and when it comes again', async () => {
  const other = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-watch-')));
  const file = path.join(other, 'README.md');
  await writeFile(file, '글');
  await wait(100);
  watcher.follow([file], path.join(folder, 'dist'), Date.now());
  await wait(300);
  await writeFile(path.join(other, '다른 노트.md'), '글');
  expect(await heard(never)).toBe(false);
  await rm(file);
  expect(await heard(soon)).toBe(true);
  await writeFile(file, '다시 쓴 글');
  expect(await heard(soon)).toBe(true);
  await writeFile(file, '고친 글');
  expect(await heard(soon)).toBe(true);
  await rm(other, { recursive: true });
});

test('tells of a folder that is moved in with its notes', async () => {
  const other = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-watch-')));
  await writeFile(path.join(other, '옛 노트.md'), '글');
  await wait(200);
  await rename(other, path.join(folder, 'notes', '2주차'));
  expect(await heard(soon)).toBe(true);
});

test('tells of changes that go on and on', async () => {
  const writing = setInterval(() => void write('notes/1장.md', String(Math.random())), 30);
  expect(await heard(2000)).toBe(true);
  expect(await heard(2000)).toBe(true);
  clearInterval(writing);
});

test('leaves an output folder alone that was named later, as the first one', async () => {
  watcher.follow([folder], path.join(folder, '책'), Date.now());
  await mkdir(path.join(folder, '책'));
  await write('책/cheatsheet.html', '책');
  await write('dist/cheatsheet.html', '책');
  expect(await heard(never)).toBe(false);
});

test('what has changed since it was read is told, when it comes to be watched; nothing else is', async () => {
  const other = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-watch-')));
  const [old, young] = [path.join(other, '옛 노트.md'), path.join(other, '새 노트.md')];
  await writeFile(old, '글');
  await wait(200);
  const since = Date.now();
  watcher.follow([old], path.join(folder, 'dist'), since);
  expect(await heard(never)).toBe(false);
  await writeFile(young, '글');
  watcher.follow([young], path.join(folder, 'dist'), since);
  expect(await heard(soon)).toBe(true);
  await rm(other, { recursive: true });
});

test('ends with its signal', async () => {
  const next = watcher.next();
  ending.abort();
  expect(await next).toBe(false);
  expect(await watcher.next()).toBe(false);
});
