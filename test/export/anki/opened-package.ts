import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { unzip } from './unzip.ts';

type Row = Record<string, sqlite.SQLiteValue>;

/** What stands in a package: its file names and the rows of its tables. */
export interface OpenedPackage {
  readonly names: readonly string[];
  readonly media: Record<string, string>;
  readonly integrity: unknown;
  readonly col: Row;
  readonly notes: readonly Row[];
  readonly cards: readonly Row[];
}

/** Unzips a package and reads its collection, as any reader of the format would. */
export async function openPackage(bytes: Uint8Array): Promise<OpenedPackage> {
  const files = await unzip(bytes);
  const folder = await mkdtemp(join(tmpdir(), 'pilgi-test-'));
  try {
    const path = join(folder, 'collection.anki2');
    await writeFile(path, files.get('collection.anki2') ?? Buffer.alloc(0));
    const database = new sqlite.Database(path, { readOnly: true });
    try {
      const rows = (sql: string): Row[] => database.all(sql).map(flat);
      return {
        names: [...files.keys()],
        media: JSON.parse(String(files.get('media'))),
        integrity: rows('PRAGMA integrity_check'),
        col: rows('SELECT * FROM col')[0] ?? {},
        notes: rows('SELECT * FROM notes ORDER BY id'),
        cards: rows('SELECT * FROM cards ORDER BY due'),
      };
    } finally {
      database.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

function flat(row: Record<string, unknown>): Row {
  const result: Row = {};
  for (const [name, value] of Object.entries(row)) {
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      result[name] = typeof value === 'bigint' ? Number(value) : value;
  }
  return result;
}
