import { describe, expect, test } from 'vitest';
import { anki } from '../../../src/export/anki/anki.ts';
import { noteTypes } from '../../../src/export/anki/note-types.ts';
import { ankiContext, fixturesOfCards, readFolder } from './plan-folder.ts';

async function filesOf(format: string): Promise<Map<string, string>> {
  const { set, root } = await readFolder(new URL('command/', fixturesOfCards));
  const { files } = await anki.export(set, ankiContext(root, { format }));
  return new Map(files.map((file) => [file.path, String(file)]));
}

describe.each([
  ['txt', 'Tab', '\t'],
  ['csv', 'Comma', ','],
])('--format %s', (format, name, separator) => {
  test("opens with Anki's headers, then a row of one width for each note", async () => {
    const text = (await filesOf(format)).get(`pilgi.${format}`) ?? '';
    const lines = text.split('\n');
    expect(lines.slice(0, 6)).toEqual([
      `#separator:${name}`,
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:4',
    ]);
    const rows = parse(lines.slice(6).join('\n'), separator);
    expect(rows.length).toBeGreaterThan(3);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([14]));
    const names = Object.values(noteTypes).map((type) => type.name);
    for (const [guid, type, , tags] of rows) {
      expect(guid).toMatch(/^[0-9A-Za-z]{16}$/);
      expect(names).toContain(type);
      expect(tags).toContain('pilgi::');
    }
  });
});

/** Reads separated values by RFC 4180. */
function parse(text: string, separator: string): string[][] {
  const cell = new RegExp(`("(?:[^"]|"")*"|[^"\n${separator}]*)(${separator}|\n)`, 'g');
  const rows: string[][] = [[]];
  for (const [, value = '', end] of text.matchAll(cell)) {
    rows.at(-1)?.push(value.replace(/^"([\s\S]*)"$/, '$1').replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('--format crowdanki', () => {
  interface Deck {
    readonly __type__: string;
    readonly name: string;
    readonly crowdanki_uuid: string;
    readonly deck_config_uuid: string;
    readonly children: readonly Deck[];
    readonly notes: readonly { fields: string[]; guid: string; note_model_uuid: string; tags: string[] }[];
    readonly media_files: readonly string[];
    readonly note_models: readonly { crowdanki_uuid: string; flds: object[]; name: string }[];
    readonly deck_configurations: readonly { crowdanki_uuid: string }[];
  }

  const deckOf = async (): Promise<Deck> =>
    JSON.parse((await filesOf('crowdanki')).get('pilgi-crowdanki/deck.json') ?? '');

  test('is a deck with its note types, presets and notes, whose ids agree', async () => {
    const deck = await deckOf();
    const all = (at: Deck): Deck[] => [at, ...at.children.flatMap(all)];
    const models = new Map(deck.note_models.map((model) => [model.crowdanki_uuid, model]));
    expect(deck.note_models.map(({ name }) => name)).toEqual(['pilgi 문답', 'pilgi 입력', 'pilgi 빈칸']);
    for (const at of all(deck)) {
      expect(at.__type__).toBe('Deck');
      expect(at.deck_config_uuid).toBe(deck.deck_configurations[0]?.crowdanki_uuid);
      expect(at.name).not.toContain('::');
      for (const note of at.notes) {
        expect(note.fields).toHaveLength(models.get(note.note_model_uuid)?.flds.length ?? 0);
      }
    }
    expect(all(deck).flatMap(({ notes }) => notes).length).toBeGreaterThan(3);
    expect(new Set(all(deck).map((at) => at.crowdanki_uuid)).size).toBe(all(deck).length);
  });

  test('is the same at every build', async () => {
    expect(await deckOf()).toEqual(await deckOf());
  });
});
