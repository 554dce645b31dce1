import {
  copyFile,
  link,
  lstat,
  mkdir,
  open,
  readdir,
  readFile,
  realpath,
  rename,
  rmdir,
  unlink,
  utimes,
} from 'node:fs/promises';

/** A file that is open for writing, or a folder that is open to be flushed. */
export interface DiskFile {
  readonly writeFile: (content: string | Uint8Array) => Promise<void>;
  /** Flushes what was written to the disk. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What writing uses of the file system: handed in, so that a test can let each single call of it fail. */
export interface Disk {
  readonly open: (path: string, flags: 'wx' | 'r' | 'r+', mode?: number) => Promise<DiskFile>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly link: (existing: string, added: string) => Promise<void>;
  readonly copyFile: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  /** Makes a folder and those above it; the uppermost one it made. */
  readonly mkdir: (path: string) => Promise<string | undefined>;
  readonly rmdir: (path: string) => Promise<void>;
  readonly readFile: (path: string) => Promise<Buffer>;
  readonly readdir: (path: string) => Promise<string[]>;
  readonly lstat: (path: string) => Promise<{ isFile(): boolean; mode: number; mtimeMs: number }>;
  readonly realpath: (path: string) => Promise<string>;
  readonly utimes: (path: string, atime: Date, mtime: Date) => Promise<void>;
}

/** The file system itself. */
export const nodeDisk: Disk = {
  open,
  rename,
  link,
  copyFile,
  unlink,
  mkdir: (path) => mkdir(path, { recursive: true }),
  rmdir,
  readFile: (path) => readFile(path),
  readdir: (path) => readdir(path),
  lstat: (path) => lstat(path),
  realpath: (path) => realpath(path),
  utimes,
};
