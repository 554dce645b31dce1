import { readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { nodeDisk } from '../../src/write/disk.ts';
import { syncFolder } from '../../src/write/sync-folder.ts';
import { writeFiles } from '../../src/write/write-files.ts';
import { faultyDisk } from './faulty-disk.ts';
import { scratchFolder } from './scratch-folder.ts';

let folder: string;

beforeEach(async () => {
  folder = await scratchFolder('pilgi-files-');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const files = (value: string) => ['a.md', 'x/b.md'].map((name) => new VFile({ path: name, value }));
const contents = () =>
  Promise.all(['a.md', 'x/b.md'].map((name) => readFile(path.join(folder, name), 'utf8')));

test('writes files below a folder, and gives their paths', async () => {
  const written = await writeFiles(folder, [...files('new'), new VFile({ path: 'c' })]);
  expect(written).toEqual(['a.md', 'x/b.md', 'c'].map((name) => path.join(folder, name)));
  expect(await contents()).toEqual(['new', 'new']);
  expect(await readFile(path.join(folder, 'c'), 'utf8')).toBe('');
});

test('writes none where one cannot be written', async () => {
  await writeFiles(folder, files('old'));
  for (let nth = 1; nth <= 2; nth += 1) {
    const { disk } = faultyDisk({ call: 'rename', nth, code: 'EACCES' });
    await expect(writeFiles(folder, files('new'), disk)).rejects.toMatchObject({ fault: 'failed' });
    expect(await contents()).toEqual(['old', 'old']);
  }
  expect(await readdir(folder)).toEqual(['a.md', 'x']);
});

test('writes nothing where there is nothing to write, or a path leads out', async () => {
  expect(await writeFiles(folder, [])).toEqual([]);
  const out = new VFile({ path: '../a.md', value: 'new' });
  await expect(writeFiles(folder, [...files('new'), out])).rejects.toMatchObject({ fault: 'outside' });
  expect(await readdir(folder)).toEqual([]);
});

test('names in folders are flushed where the system can', async () => {
  let opened = 0;
  const disk = {
    ...nodeDisk,
    open: (...args: Parameters<typeof nodeDisk.open>) => {
      opened += 1;
      return nodeDisk.open(...args);
    },
  };
  await syncFolder(folder, disk, 'win32');
  expect(opened).toBe(0);
  await syncFolder(folder, disk, 'linux');
  expect(opened).toBe(1);
});
