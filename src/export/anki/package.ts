import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import sqlite from 'node-sqlite3-wasm';
import { ZipFile } from 'yazl';
import type { AnkiDeck, AnkiMedia, AnkiNote } from './anki-note.ts';
import type { CardTemplates } from './card-templates.ts';
import { colRow, type NoteTypeTimes, type PackagedDeck } from './col-row.ts';
import { fieldValues } from './field-values.ts';
import { fieldChecksum, strippedField } from './field-checksum.ts';
import { noteTypes } from './note-types.ts';
import { schema11 } from './schema-11.ts';

/**
 * The bytes of an `.apkg`: a zip of `collection.anki2` (schema 11), the `media` map and numbered files.
 * The same deck always gives the same bytes, in every time zone.
 */
export async function writePackage(
  deck: AnkiDeck,
  templates: CardTemplates,
  times: NoteTypeTimes,
): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'pilgi-anki-'));
  try {
    const path = join(folder, 'collection.anki2');
    writeCollection(path, deck, templates, times);
    return await zipped(path, deck.media);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The collection goes from the disk into the zip piece by piece: a large one is never held whole. */
async function zipped(collection: string, media: readonly AnkiMedia[]): Promise<Uint8Array> {
  const zip = new ZipFile();
  zip.addFile(collection, 'collection.anki2', entry());
  zip.addBuffer(
    Buffer.from(JSON.stringify(Object.fromEntries(media.map((m, i) => [i, m.name])))),
    'media',
    entry(),
  );
  for (const [index, file] of media.entries()) zip.addBuffer(Buffer.from(file.bytes), String(index), entry());
  const failed = new Promise<never>((_, reject) => zip.once('error', reject));
  zip.end();
  return Promise.race([buffer(zip.outputStream), failed]);
}

/** DOS time is local: a date made of local parts has the same bytes in every zone, one from UTC has not. */
function entry(): { mtime: Date; mode: number; forceDosTimestamp: true } {
  return { mtime: new Date(1980, 0, 1), mode: 0o100644, forceDosTimestamp: true };
}

/** SQLite wants a file. */
function writeCollection(path: string, deck: AnkiDeck, templates: CardTemplates, times: NoteTypeTimes): void {
  const database = new sqlite.Database(path);
  try {
    fill(database, deck, templates, times);
  } finally {
    database.close();
  }
}

function fill(
  database: sqlite.Database,
  deck: AnkiDeck,
  templates: CardTemplates,
  times: NoteTypeTimes,
): void {
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;');
  database.exec(schema11);
  const decks = packagedDecks(deck);
  const mod = deck.notes.reduce(
    (latest, note) => Math.max(latest, note.mod),
    Math.max(...Object.values(times)),
  );
  insert(database, 'col', [colRow(decks, templates, times, mod)]);
  insert(database, 'notes', mapped(deck.notes, noteRow));
  insert(database, 'cards', cardRows(deck.notes, new Map(decks.map((d) => [d.name, d.id]))));
  database.exec('COMMIT;');
}

type Row = (number | string)[];

/** Inserts rows one at a time, so that a large deck is never held twice. */
function insert(database: sqlite.Database, table: keyof typeof columns, rows: Iterable<Row>): void {
  const places = Array.from({ length: columns[table] }, () => '?').join(', ');
  const statement = database.prepare(`INSERT INTO ${table} VALUES (${places})`);
  try {
    for (const row of rows) statement.run(row);
  } finally {
    statement.finalize();
  }
}

/** Columns of the tables in schema 11. */
const columns = { col: 13, notes: 11, cards: 18 };

function* mapped<Value>(values: Iterable<Value>, toRow: (value: Value) => Row): Generator<Row> {
  for (const value of values) yield toRow(value);
}

function* cardRows(notes: readonly AnkiNote[], deckIds: ReadonlyMap<string, number>): Generator<Row> {
  let due = 0;
  for (const note of notes) {
    for (const ordinal of note.ordinals) yield cardRow(note, ordinal, deckIds.get(note.deck)!, ++due);
  }
}

/** The main deck, the decks of the notes, and every level between. */
function packagedDecks(deck: AnkiDeck): PackagedDeck[] {
  const names = new Set<string>();
  for (const full of [deck.name, ...deck.notes.map((note) => note.deck)]) {
    const levels = full.split('::');
    for (let depth = 1; depth <= levels.length; depth++) names.add(levels.slice(0, depth).join('::'));
  }
  return [...names].sort().map((name) => ({ id: deckId(name), name }));
}

/** Anki matches decks by name; a number from the name keeps the package the same at every build. */
function deckId(name: string): number {
  const hash = createHash('sha256').update(name, 'utf8').digest();
  return 1_300_000_000_000 + hash.readUIntBE(0, 4) * 50;
}

function noteRow(note: AnkiNote): Row {
  const type = noteTypes[note.noteType];
  const values = fieldValues(note);
  const sorted = strippedField(values[0]!);
  const tags = note.tags.length === 0 ? '' : ` ${[...note.tags].sort().join(' ')} `;
  return [
    note.id,
    note.guid,
    type.id,
    note.mod,
    -1,
    tags,
    values.join('\u001f'),
    sorted,
    fieldChecksum(sorted),
    0,
    '',
  ];
}

/** A new card: type and queue 0, `due` its place in the order of learning. */
function cardRow(note: AnkiNote, ordinal: number, deck: number, due: number): Row {
  return [note.id + ordinal, note.id, deck, ordinal, note.mod, -1, 0, 0, due, 0, 0, 0, 0, 0, 0, 0, 0, ''];
}
