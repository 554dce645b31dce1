import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { Disk } from './disk.ts';
import { isAlive } from './is-alive.ts';
import { readIfThere } from './read-if-there.ts';
import { errorCode, WriteError } from './write-error.ts';

const holderSchema = z.object({
  token: z.string(),
  pid: z.number().int().positive(),
  host: z.string(),
  since: z.string(),
});

/** Who holds a lock. */
export type LockHolder = Readonly<z.infer<typeof holderSchema>>;

/** How a lock is waited for; times in milliseconds. */
export interface LockPatience {
  /** Given up after. */
  readonly limit: number;
  /** Looked at again after. */
  readonly pause: number;
  /** The holder shows a sign of life this often. */
  readonly beat: number;
  readonly signal: AbortSignal;
  /** Told once, when it begins to wait. */
  readonly onWait: (holder: LockHolder | undefined) => void;
}

/**
 * Takes a lock file, which one process at a time can hold, and waits for whoever holds it. One of a process that died
 * is taken over. Gives the function that lets it go. Throws a `WriteError`.
 */
export async function takeLock(
  file: string,
  disk: Disk,
  patience: LockPatience,
): Promise<() => Promise<void>> {
  const token = randomUUID();
  const end = Date.now() + patience.limit;
  let told = false;
  while (!(await create(file, token, disk))) {
    const holder = await readHolder(file, disk);
    const isDead = await isStale(file, holder, disk, patience.beat);
    if (isDead && (await takeAway(file, holder, disk, patience.beat))) continue;
    if (!told) patience.onWait(holder);
    told = true;
    if (Date.now() >= end) throw new WriteError('busy', file, holder === undefined ? '' : String(holder.pid));
    await wait(patience.pause, undefined, { signal: patience.signal }).catch(() =>
      patience.signal.throwIfAborted(),
    );
  }
  const beating = setInterval(() => {
    const now = new Date();
    disk.utimes(file, now, now).catch(() => undefined);
  }, patience.beat);
  beating.unref();
  return async () => {
    clearInterval(beating);
    const holder = await readHolder(file, disk).catch(() => undefined);
    if (holder?.token === token) await disk.unlink(file).catch(() => undefined);
  };
}

/** Makes the file, if nobody else has. */
async function create(file: string, token: string, disk: Disk): Promise<boolean> {
  let made = false;
  try {
    const handle = await disk.open(file, 'wx');
    made = true;
    try {
      const holder: LockHolder = {
        token,
        pid: process.pid,
        host: hostname(),
        since: new Date().toISOString(),
      };
      await handle.writeFile(`${JSON.stringify(holder)}\n`);
    } finally {
      await handle.close();
    }
    // Held up before it was named, it may have been taken for one whose process died there.
    return (await readHolder(file, disk))?.token === token;
  } catch (cause) {
    if (made) await disk.unlink(file).catch(() => undefined);
    else if (errorCode(cause) === 'EEXIST') return false;
    throw new WriteError('failed', file, cause);
  }
}

/** Who holds the lock; nothing where it is let go, or is just being written. */
async function readHolder(file: string, disk: Disk): Promise<LockHolder | undefined> {
  const content = await readIfThere(file, disk).catch((cause: unknown) => {
    throw new WriteError('failed', file, cause);
  });
  try {
    return holderSchema.parse(JSON.parse(content?.toString('utf8') ?? ''));
  } catch {
    return undefined;
  }
}

async function isStale(
  file: string,
  holder: LockHolder | undefined,
  disk: Disk,
  beat: number,
): Promise<boolean> {
  if (holder?.host === hostname() && !isAlive(holder.pid)) return true;
  // Naming its holder is the next thing after a lock is made: where none is named, the process died in between.
  if (holder === undefined) return isOlder(file, 2 * beat, disk);
  // One that lives here may be too busy for signs of life; but numbers of processes are given again.
  const beats = holder.host === hostname() ? 300 : 30;
  return isOlder(file, beats * beat, disk);
}

async function isOlder(file: string, age: number, disk: Disk): Promise<boolean> {
  const stats = await disk.lstat(file).catch(() => undefined);
  return stats !== undefined && Date.now() - stats.mtimeMs > age;
}

/**
 * Takes away a stale lock. Only who holds the guard may, and looks again first: another may have taken the lock over
 * meanwhile, and theirs must stay. Whether it is worth another try at once.
 */
async function takeAway(
  file: string,
  stale: LockHolder | undefined,
  disk: Disk,
  beat: number,
): Promise<boolean> {
  const guard = `${file}.guard`;
  try {
    await (await disk.open(guard, 'wx')).close();
  } catch (cause) {
    if (errorCode(cause) !== 'EEXIST') throw new WriteError('failed', guard, cause);
    if (await isOlder(guard, beat * 30, disk)) await disk.unlink(guard).catch(() => undefined);
    return false;
  }
  try {
    const holder = await readHolder(file, disk);
    if (holder?.token === stale?.token && (await isStale(file, holder, disk, beat))) await disk.unlink(file);
    return true;
  } catch (cause) {
    if (errorCode(cause) !== 'ENOENT') throw new WriteError('failed', file, cause);
    return true;
  } finally {
    await disk.unlink(guard).catch(() => undefined);
  }
}
