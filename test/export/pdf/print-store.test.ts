import { mkdtemp, rm, writeFile } from 'node:fs/promises';
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
