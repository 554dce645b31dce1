import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

const printRecord = z.strictObject({
  /** Sheets of the part, without the blank one that may stand before it. */
  pages: z.number(),
  /** On which of its sheets each linked id stands, from 1. */
  sheets: z.array(z.tuple([z.string(), z.number()])),
  /** Ids of the chapters that are set tighter. */
  tight: z.array(z.string()),
  headings: z.array(z.string()),
  /** Characters that no font has. */
  missing: z.array(z.string()),
  /** Of the printed bytes. */
  sha256: z.string(),
});

/** What is known of a print beside its bytes. */
export type PrintRecord = z.infer<typeof printRecord>;

/** One print of one part. */
export interface StoredPrint extends PrintRecord {
  readonly bytes: () => Promise<Uint8Array>;
}

/** Prints by what they were made from. */
export interface PrintStore {
  get(key: string): Promise<StoredPrint | undefined>;
  put(key: string, record: Omit<PrintRecord, 'sha256'>, bytes: Uint8Array): Promise<StoredPrint>;
  /** Forgets what no build has asked for in a long time. */
  sweep(): Promise<void>;
}

/** Remembers nothing. */
export const noStore: PrintStore = {
  get: () => Promise.resolve(undefined),
  put: (_key, record, bytes) => Promise.resolve(held({ ...record, sha256: '' }, bytes)),
  sweep: () => Promise.resolve(),
};

/** How long a print is kept that no build asks for, in milliseconds. */
const patience = 14 * 24 * 3600 * 1000;

/**
 * Keeps prints in a folder: `<key>.pdf` and, written after it, `<key>.json`. All of it can be made again: a file that
 * is missing, cut off or changed is a print that was not kept, and a folder that can't be written keeps nothing.
 */
export function folderStore(folder: string): PrintStore {
  const [bytesOf, recordOf] = [
    (key: string) => join(folder, `${key}.pdf`),
    (key: string) => join(folder, `${key}.json`),
  ];
  const load = async (key: string): Promise<StoredPrint> => {
    const record = printRecord.parse(JSON.parse(await readFile(recordOf(key), 'utf8')));
    if (hash(await readFile(bytesOf(key))) !== record.sha256) throw new Error('a changed print');
    const now = new Date();
    await utimes(recordOf(key), now, now);
    return kept(record, bytesOf(key));
  };
  return {
    get: (key) => load(key).catch(() => undefined),
    put: async (key, made, bytes) => {
      const record = { ...made, sha256: hash(bytes) };
      try {
        await mkdir(folder, { recursive: true });
        await replaceFile(bytesOf(key), bytes);
        await replaceFile(recordOf(key), JSON.stringify(record));
        return kept(record, bytesOf(key));
      } catch {
        return held(record, bytes);
      }
    },
    sweep: async () => {
      const names = await readdir(folder).catch(() => []);
      await Promise.all(names.map((name) => sweepFile(join(folder, name))));
    },
  };
}

/**
 * A print whose bytes lie on disk: those of a large book would fill the memory. It is made here, for a function made
 * in `put` would hold on to all that another one made there needs: the bytes.
 */
function kept(record: PrintRecord, path: string): StoredPrint {
  return { ...record, bytes: () => readFile(path) };
}

function held(record: PrintRecord, bytes: Uint8Array): StoredPrint {
  return { ...record, bytes: () => Promise.resolve(bytes) };
}

function hash(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const fresh = `${path}.${process.pid}.tmp`;
  await writeFile(fresh, content);
  await rename(fresh, path);
}

/** A print's bytes go with its record, whose time tells when it was last asked for. */
async function sweepFile(path: string): Promise<void> {
  const record = path.replace(/\.pdf$/, '.json');
  const found = await stat(record).catch(() => undefined);
  const isOld = found !== undefined && Date.now() - found.mtimeMs > patience;
  if (isOld) await Promise.all([rm(path, { force: true }), rm(record, { force: true })]);
}
