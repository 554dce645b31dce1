import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Disk, nodeDisk } from '../../src/write/disk.ts';
import { type LockHolder, type LockPatience, takeLock } from '../../src/write/folder-lock.ts';
import { scratchFolder } from './scratch-folder.ts';

let folder: string;
let file: string;
let waited: (LockHolder | undefined)[];

beforeEach(async () => {
  folder = await scratchFolder('pilgi-lock-');
  file = path.join(folder, 'build.lock');
  waited = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const dead = 999_999_999;
const patience = (changes: Partial<LockPatience> = {}): LockPatience => ({
  limit: 0,
  pause: 1,
  beat: 1000,
  signal: new AbortController().signal,
  onWait: (holder) => waited.push(holder),
  ...changes,
});
const holder = (pid: number, host: string) =>
  `${JSON.stringify({ token: 'other', pid, host, since: new Date(0).toISOString() })}\n`;
const age = (seconds: number, of = file) => {
  const time = new Date(Date.now() - seconds * 1000);
  return utimes(of, time, time);
};
const failing = (name: keyof Disk, code: string): Disk => ({
  ...nodeDisk,
  [name]: () => Promise.reject(Object.assign(new Error(code), { code })),
});

test('one that is let go just as it is looked at is taken next', async () => {
  let tries = 0;
  const disk: Disk = {
    ...nodeDisk,
    open: (...args) => {
      tries += 1;
      if (tries > 1) return nodeDisk.open(...args);
      return Promise.reject(Object.assign(new Error('EEXIST'), { code: 'EEXIST' }));
    },
  };
  const release = await takeLock(file, disk, patience({ limit: 60_000 }));
  expect(waited).toEqual([undefined]);
  await release();
  expect(await readdir(folder)).toEqual([]);
});

test('one at a time: the second waits, is told for whom, and comes next', async () => {
  const release = await takeLock(file, nodeDisk, patience());
  let taken = false;
  const second = takeLock(file, nodeDisk, patience({ limit: 60_000 })).then((free) => {
    taken = true;
    return free;
  });
  while (waited.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(taken).toBe(false);
  expect(waited).toMatchObject([{ pid: process.pid, host: hostname() }]);
  await release();
  await (
    await second
  )();
  expect(await readdir(folder)).toEqual([]);
});

test('never two of many at a time', async () => {
  let inside = 0;
  const runs = Array.from({ length: 20 }, async () => {
    const release = await takeLock(file, nodeDisk, patience({ limit: 60_000 }));
    inside += 1;
    const together = inside;
    await new Promise((resolve) => setTimeout(resolve, 2));
    inside -= 1;
    await release();
    return together;
  });
  expect(new Set(await Promise.all(runs))).toEqual(new Set([1]));
});

test('patience ends, and says who holds it', async () => {
  await writeFile(file, holder(process.pid, hostname()));
  await expect(takeLock(file, nodeDisk, patience({ limit: 5 }))).rejects.toMatchObject({
    fault: 'busy',
    path: file,
    code: String(process.pid),
  });
  expect(waited).toHaveLength(1);
});

test('waiting is given up when asked', async () => {
  await writeFile(file, holder(process.pid, hostname()));
  const giveUp = new AbortController();
  const taking = takeLock(file, nodeDisk, patience({ limit: 60_000, pause: 60_000, signal: giveUp.signal }));
  while (waited.length === 0) await new Promise((resolve) => setTimeout(resolve, 1));
  giveUp.abort(new Error('enough'));
  await expect(taking).rejects.toThrow('enough');
});

describe('a lock is taken over', () => {
  test.each([
    ['of a process that died', holder(dead, hostname()), 0],
    ['of another machine that has been silent for long', holder(1, 'elsewhere'), 31],
    ['that was cut off and names nobody, soon', '{"tok', 3],
    ['of a number that was given again, after long', holder(process.pid, hostname()), 301],
  ])('%s', async (_name, content, seconds) => {
    await writeFile(file, content);
    await age(seconds);
    const release = await takeLock(file, nodeDisk, patience());
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
    await release();
    expect(await readdir(folder)).toEqual([]);
  });

  test('by one of many that find it', async () => {
    await writeFile(file, holder(dead, hostname()));
    let inside = 0;
    const runs = Array.from({ length: 20 }, async () => {
      const release = await takeLock(file, nodeDisk, patience({ limit: 60_000 }));
      inside += 1;
      const together = inside;
      await new Promise((resolve) => setTimeout(resolve, 1));
      inside -= 1;
      await release();
      return together;
    });
    expect(new Set(await Promise.all(runs))).toEqual(new Set([1]));
  });

  test('not while another takes it over, unless that one died too', async () => {
    await writeFile(file, holder(dead, hostname()));
    await writeFile(`${file}.guard`, '');
    await expect(takeLock(file, nodeDisk, patience())).rejects.toMatchObject({ fault: 'busy' });
    await age(31, `${file}.guard`);
    await (
      await takeLock(file, nodeDisk, patience({ limit: 60_000 }))
    )();
    expect(await readdir(folder)).toEqual([]);
  });

  test('not where another has taken it over meanwhile', async () => {
    await writeFile(file, holder(dead, hostname()));
    let looked = 0;
    const disk: Disk = {
      ...nodeDisk,
      readFile: async (name) => {
        looked += 1;
        if (looked === 2) await writeFile(file, holder(process.pid, hostname()).replace('other', 'third'));
        return nodeDisk.readFile(name);
      },
    };
    await expect(takeLock(file, disk, patience())).rejects.toMatchObject({ fault: 'busy' });
    expect(await readFile(file, 'utf8')).toContain('third');
  });

  test('as free, where it was let go meanwhile', async () => {
    await writeFile(file, holder(dead, hostname()));
    const disk: Disk = {
      ...nodeDisk,
      unlink: async (name) => {
        await nodeDisk.unlink(name);
        if (name === file) throw Object.assign(new Error('ENOENT'), { code: 'ENOENT' });
      },
    };
    const release = await takeLock(file, disk, patience());
    expect(await readFile(file, 'utf8')).toContain(`"pid":${process.pid}`);
    await release();
  });
});

describe('a lock is not taken over', () => {
  test.each([
    ['of another machine that shows signs of life', holder(1, 'elsewhere'), 29],
    ['that is just being written', '', 0],
    ['of a process that is too busy for signs of life', holder(process.pid, hostname()), 60],
  ])('%s', async (_name, content, seconds) => {
    await writeFile(file, content);
    await age(seconds);
    await expect(takeLock(file, nodeDisk, patience())).rejects.toMatchObject({ fault: 'busy' });
    expect(await readFile(file, 'utf8')).toBe(content);
  });
});

describe('a disk that fails is told of', () => {
  test.each([
    ['open', 'EROFS', undefined],
    ['readFile', 'EIO', holder(process.pid, hostname())],
    ['unlink', 'EACCES', holder(dead, hostname())],
  ] as const)('%s', async (call, code, content) => {
    if (content !== undefined) await writeFile(file, content);
    await expect(takeLock(file, failing(call, code), patience())).rejects.toMatchObject({
      fault: 'failed',
      code,
    });
  });

  test('the guard that cannot be made', async () => {
    await writeFile(file, holder(dead, hostname()));
    await mkdir(`${file}.guard`);
    const disk: Disk = {
      ...nodeDisk,
      open: (name, flags) =>
        name.endsWith('.guard')
          ? Promise.reject(Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' }))
          : nodeDisk.open(name, flags),
    };
    await expect(takeLock(file, disk, patience())).rejects.toMatchObject({ fault: 'failed', code: 'ENOSPC' });
  });
});

test('the holder shows signs of life; one that does not succeed ends nothing', async () => {
  const release = await takeLock(file, nodeDisk, patience({ beat: 5 }));
  await age(100);
  const before = (await nodeDisk.lstat(file)).mtimeMs;
  await expect.poll(async () => (await nodeDisk.lstat(file)).mtimeMs).toBeGreaterThan(before);
  await release();
  const other = await takeLock(file, failing('utimes', 'EIO'), patience({ beat: 1 }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  await other();
});

test('a lock that another took over is theirs to let go', async () => {
  const release = await takeLock(file, nodeDisk, patience());
  await writeFile(file, holder(process.pid, hostname()));
  await release();
  expect(await readdir(folder)).toEqual(['build.lock']);
});

test('a lock that cannot be let go ends nothing', async () => {
  const disk = failing('unlink', 'EIO');
  await (
    await takeLock(file, disk, patience())
  )();
  await rm(file);
  await writeFile(file, '');
  let release = await takeLock(path.join(folder, 'b'), nodeDisk, patience());
  await release();
  let reads = 0;
  release = await takeLock(
    path.join(folder, 'c'),
    {
      ...nodeDisk,
      // The first tells that the lock is ours.
      readFile: (name) =>
        (reads += 1) === 1
          ? nodeDisk.readFile(name)
          : Promise.reject(Object.assign(new Error(name), { code: 'EIO' })),
    },
    patience(),
  );
  await release();
  expect(reads).toBe(2);
});

test('a lock that another took over before it was named is not ours', async () => {
  let opened = 0;
  const disk: Disk = {
    ...nodeDisk,
    open: async (name, flags) => {
      const handle = await nodeDisk.open(name, flags);
      opened += 1;
      // Held up between making and naming it, the first time.
      if (opened === 1) {
        await rm(name);
        await writeFile(name, holder(process.pid, hostname()));
      }
      return handle;
    },
  };
  await expect(takeLock(file, disk, patience())).rejects.toMatchObject({ fault: 'busy' });
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ pid: process.pid });
});
