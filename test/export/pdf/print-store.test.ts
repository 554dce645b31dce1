import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { folderStore, type PrintStore, type StoredPrint } from '../../../src/export/pdf/print-store.ts';

const record = { pages: 2, sheets: [], tight: [], headings: [], missing: [] };

let folder: string;
let gc: () => void;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-prints-'));
  setFlagsFromString('--expose-gc');
  gc = runInNewContext('gc') as () => void;
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** What a weak reference was made to is kept to the end of the turn. */
async function collectGarbage(): Promise<void> {
  await setImmediate();
  gc();
}

/** Puts a print whose bytes nobody else holds. */
async function put(
  store: PrintStore,
  key: string,
): Promise<{ print: StoredPrint; held: WeakRef<Uint8Array> }> {
  const bytes = new Uint8Array(1_000_000).fill(7);
  return { print: await store.put(key, record, bytes), held: new WeakRef(bytes) };
}

test('a print that lies on disk is not held in memory', async () => {
  const { print, held } = await put(folderStore(folder), 'kept');
  await collectGarbage();
  expect(held.deref()).toBeUndefined();
  expect((await print.bytes()).length).toBe(1_000_000);
});

test('a print that the disk does not take is held in memory', async () => {
  const file = path.join(folder, 'file');
  await writeFile(file, '');
  const { print, held } = await put(folderStore(path.join(file, 'prints')), 'held');
  await collectGarbage();
  expect(held.deref()).toBeDefined();
  expect((await print.bytes()).length).toBe(1_000_000);
});

test('a print whose bytes were changed since is none', async () => {
  const store = folderStore(folder);
  await put(store, 'changed');
  expect(await store.get('changed')).toMatchObject({ pages: 2 });
  await writeFile(path.join(folder, 'changed.pdf'), 'something else');
  expect(await store.get('changed')).toBeUndefined();
});

test('a sweep takes away what nobody has asked for in two weeks, and nothing else', async () => {
  const store = folderStore(folder);
  await put(store, 'old');
  await put(store, 'fresh');
  const long = new Date(Date.now() - 15 * 24 * 3600 * 1000);
  await utimes(path.join(folder, 'old.json'), long, long);
  await store.sweep();
  const names = await readdir(folder);
  expect(names).toEqual(expect.arrayContaining(['fresh.json', 'fresh.pdf']));
  expect(names.filter((name) => name.startsWith('old'))).toEqual([]);
});
