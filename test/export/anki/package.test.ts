import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AnkiDeck, AnkiNote } from '../../../src/export/anki/anki-note.ts';
import { readCardTemplates } from '../../../src/export/anki/card-templates.ts';
import { noteTypes } from '../../../src/export/anki/note-types.ts';
import { writePackage } from '../../../src/export/anki/package.ts';
import { openPackage } from './opened-package.ts';

const times = { answer: 1_700_000_000, typed: 1_700_000_001, cloze: 1_700_000_002 };

function ankiNote(note: Partial<AnkiNote>): AnkiNote {
  return {
    kind: 'term',
    guid: 'guid-1',
    id: 1_699_999_000_000,
    mod: 1_700_000_000,
    noteType: 'answer',
    deck: '도커::1장',
    fields: { Question: '<b>볼륨</b>이란?', Answer: '저장 공간' },
    tags: ['나', '가'],
    ordinals: [0],
    ...note,
  };
}

const deck: AnkiDeck = {
  name: '도커',
  media: [],
  notes: [
    ankiNote({}),
    ankiNote({
      guid: 'guid-2',
      id: 1_699_999_001_000,
      noteType: 'cloze',
      deck: '도커::2장',
      fields: { Text: '{{c1::가}} {{c3::나}}' },
      tags: [],
      ordinals: [0, 2],
    }),
  ],
};

const write = async (from: AnkiDeck): Promise<Uint8Array> =>
  writePackage(from, await readCardTemplates(undefined), times);

describe('package', () => {
  test('is a schema 11 collection with a media map, and nothing else', async () => {
    const opened = await openPackage(await write(deck));
    expect(opened.names).toEqual(['collection.anki2', 'media']);
    expect(opened.media).toEqual({});
    expect(opened.integrity).toEqual([{ integrity_check: 'ok' }]);
    expect(opened.col).toMatchObject({ id: 1, ver: 11, tags: '{}' });
  });

  test('writes notes with joined fields, sorted tags and the checksum of the stripped first field', async () => {
    const { notes } = await openPackage(await write(deck));
    const [first, second] = notes;
    expect(first).toMatchObject({
      id: 1_699_999_000_000,
      guid: 'guid-1',
      mid: noteTypes.answer.id,
      mod: 1_700_000_000,
      usn: -1,
      tags: ' 가 나 ',
      sfld: '볼륨이란?',
      csum: Number.parseInt(createHash('sha1').update('볼륨이란?').digest('hex').slice(0, 8), 16),
    });
    expect(String(first?.['flds']).split('\u001f')).toHaveLength(noteTypes.answer.fields.length);
    expect(second).toMatchObject({ tags: '', mid: noteTypes.cloze.id });
  });

  test('makes a new card for each template or blank, due in order', async () => {
    const { cards } = await openPackage(await write(deck));
    expect(cards.map(({ nid, ord, due, type, queue, usn }) => [nid, ord, due, type, queue, usn])).toEqual([
      [1_699_999_000_000, 0, 1, 0, 0, -1],
      [1_699_999_001_000, 0, 2, 0, 0, -1],
      [1_699_999_001_000, 2, 3, 0, 0, -1],
    ]);
  });

  test('holds every level of the decks, and leaves the default deck and preset alone', async () => {
    const { col } = await openPackage(await write(deck));
    const decks: Record<string, { name: string; conf: number }> = JSON.parse(String(col['decks']));
    expect(Object.values(decks).map(({ name, conf }) => [name, conf])).toEqual(
      expect.arrayContaining([
        ['Default', 1],
        ['도커', 1],
        ['도커::1장', 1],
        ['도커::2장', 1],
      ]),
    );
    const presets: object = JSON.parse(String(col['dconf']));
    expect(Object.keys(presets)).toEqual(['1']);
  });

  test('keeps its note types: ids, fields and templates are frozen', async () => {
    const { col } = await openPackage(await write(deck));
    const models: Record<string, FrozenModel> = JSON.parse(String(col['models']));
    const frozen = Object.values(models).map(({ id, name, type, flds, tmpls, req, mod }) => ({
      id,
      name,
      type,
      mod,
      flds: flds.map((field) => `${field.id} ${field.name}`),
      tmpls: tmpls.map((template) => `${template.id} ${template.name}`),
      req,
    }));
    await expect(`${JSON.stringify(frozen, undefined, 2)}\n`).toMatchFileSnapshot('frozen-note-types.txt');
  });

  test('writes media under numbers, named in the map', async () => {
    const image = { name: 'pilgi-0a1b.png', type: 'image/png', bytes: new Uint8Array([1, 2, 3]) };
    const opened = await openPackage(await write({ ...deck, media: [image] }));
    expect(opened.names).toEqual(['collection.anki2', 'media', '0']);
    expect(opened.media).toEqual({ 0: 'pilgi-0a1b.png' });
  });

  test('gives the same bytes again, in every time zone', async () => {
    const here = createHash('sha256')
      .update(await write(deck))
      .digest('hex');
    const again = createHash('sha256')
      .update(await write(deck))
      .digest('hex');
    expect(again).toBe(here);
    expect(hashIn('Asia/Seoul')).toBe(hashIn('America/Los_Angeles'));
  });
});

interface FrozenModel {
  id: number;
  name: string;
  type: number;
  mod: number;
  flds: { id: number; name: string }[];
  tmpls: { id: number; name: string }[];
  req: unknown;
}

/** Builds in a process of its own, since a process keeps the time zone it started with. */
function hashIn(zone: string): string {
  const script = `
    import { createHash } from 'node:crypto';
    const { writePackage } = await import('./lib/export/anki/package.js');
    const { readCardTemplates } = await import('./lib/export/anki/card-templates.js');
    const bytes = await writePackage(${JSON.stringify(deck)}, await readCardTemplates(undefined), ${JSON.stringify(times)});
    console.log(createHash('sha256').update(bytes).digest('hex'));`;
  return execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    env: { ...process.env, TZ: zone },
    cwd: new URL('../../../', import.meta.url),
  }).trim();
}
