import { type Disk, type DiskFile, nodeDisk } from '../../src/write/disk.ts';

/** Kinds of calls that can be made to fail: the functions of the disk, and those of its open files. */
export const calls = [
  'open',
  'rename',
  'link',
  'copyFile',
  'unlink',
  'mkdir',
  'rmdir',
  'readFile',
  'readdir',
  'lstat',
  'realpath',
  'writeFile',
  'sync',
  'close',
] as const;

export type Call = (typeof calls)[number];

/** What goes wrong: the n-th call of a kind fails; or the process dies at the n-th call of any kind. */
export interface Fault {
  readonly call?: Call;
  readonly nth: number;
  readonly code: string;
}

/** A disk with one fault. */
export interface FaultyDisk {
  readonly disk: Disk;
  /** Whether it came to the fault. */
  readonly happened: () => boolean;
}

function systemError(code: string, call: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${code}: ${call}`), { code });
}

/** The disk of Node.js with one fault. A write that fails has written half, as on a full disk. */
export function faultyDisk({ call, nth, code }: Fault): FaultyDisk {
  let count = 0;
  let happened = false;
  const fails = (name: Call): boolean => {
    if (call === undefined ? happened : call !== name) return call === undefined;
    count += 1;
    if (count !== nth) return false;
    happened = true;
    return true;
  };
  const guard = <Args extends unknown[], Result>(name: Call, work: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      if (fails(name)) throw systemError(code, name);
      return work(...args);
    };
  };
  const file = (opened: DiskFile): DiskFile => ({
    writeFile: async (content) => {
      if (!fails('writeFile')) return opened.writeFile(content);
      await opened.writeFile(content.slice(0, content.length / 2));
      throw systemError(code, 'writeFile');
    },
    sync: guard('sync', () => opened.sync()),
    close: async () => {
      await opened.close();
      if (fails('close')) throw systemError(code, 'close');
    },
  });
  const open = guard('open', async (...args: Parameters<Disk['open']>) => file(await nodeDisk.open(...args)));
  return {
    happened: () => happened,
    disk: {
      open,
      rename: guard('rename', nodeDisk.rename),
      link: guard('link', nodeDisk.link),
      copyFile: guard('copyFile', nodeDisk.copyFile),
      unlink: guard('unlink', nodeDisk.unlink),
      mkdir: guard('mkdir', nodeDisk.mkdir),
      rmdir: guard('rmdir', nodeDisk.rmdir),
      readFile: guard('readFile', nodeDisk.readFile),
      readdir: guard('readdir', nodeDisk.readdir),
      lstat: guard('lstat', nodeDisk.lstat),
      realpath: guard('realpath', nodeDisk.realpath),
      utimes: nodeDisk.utimes,
    },
  };
}
