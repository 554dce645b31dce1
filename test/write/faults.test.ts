import { rm } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { nodeDisk } from '../../src/write/disk.ts';
import { dieAtEach, failEach, openAndClose, prepare, withoutTemporary } from './every-fault.ts';
import { type Call, calls } from './faulty-disk.ts';
import { contentsOf, writeSet } from './output-set.ts';
import { scratchFolder } from './scratch-folder.ts';

/** With each n another: all of them with all n are run by `npm run reliability`. */
const codes = ['ENOSPC', 'EACCES', 'EIO'];

/** Calls that a first write has no need of, or any write that finds no fault. */
const unused: Readonly<Record<'nothing' | 'old', readonly Call[]>> = {
  nothing: ['link', 'copyFile'],
  old: ['copyFile'],
};

let folder: string;
let project: string;

beforeEach(async () => {
  folder = await scratchFolder('pilgi-write-');
  project = path.join(folder, 'project');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe.each(['nothing', 'old'] as const)('where there was %s before', (before) => {
  test.each(calls.filter((call) => !unused[before].includes(call)))(
    'whichever %s fails: old or new, whole, and nothing left behind',
    async (call) => {
      const { runs, wrong } = await failEach(project, before, call, codes);
      expect(wrong).toEqual([]);
      expect(runs).toBeGreaterThan(0);
    },
  );

  test('whenever the process dies: what the next run finds is old or new, whole', async () => {
    const counts = await dieAtEach(project, before);
    expect(counts.wrong).toEqual([]);
    expect(counts.old).toBeGreaterThan(20);
    expect(counts.new).toBeGreaterThan(3);
  });
});

const broken = (code: string) => Object.assign(new Error(code), { code });

test('two faults: where the old files cannot be put back, the next run does it', async () => {
  const old = await prepare(project, 'old');
  let failing = 0;
  const disk = {
    ...nodeDisk,
    rename: async (from: string, to: string): Promise<void> => {
      if (to.endsWith('deck.apkg') || failing > 0) {
        failing += 1;
        throw broken('EIO');
      }
      await nodeDisk.rename(from, to);
    },
  };
  await expect(writeSet(project, 'new', disk)).rejects.toMatchObject({ fault: 'unfinished', code: 'EIO' });
  expect(failing).toBe(2);
  expect(await contentsOf(project)).not.toMatchObject(old);
  await openAndClose(project);
  expect(withoutTemporary(await contentsOf(project))).toEqual(old);
});

test('on a file system without second names, old files are kept as copies', async () => {
  const old = await prepare(project, 'old');
  const disk = { ...nodeDisk, link: () => Promise.reject(broken('EPERM')) };
  const stuck = {
    ...disk,
    rename: (from: string, to: string) =>
      to.endsWith('deck.apkg') ? Promise.reject(broken('EACCES')) : nodeDisk.rename(from, to),
  };
  await expect(writeSet(project, 'new', stuck)).rejects.toMatchObject({ fault: 'failed', code: 'EACCES' });
  expect(await contentsOf(project)).toEqual(old);
  await writeSet(project, 'new', disk);
  expect(await contentsOf(project)).not.toEqual(old);
});
