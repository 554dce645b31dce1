import { describe, expect, test } from 'vitest';
import { anki, planAnki } from '../../../src/export/anki/anki.ts';
import { formatChanges } from '../../../src/export/anki/format-changes.ts';
import { wordsOf } from '../../../src/export/anki/words.ts';
import { openPackage } from './opened-package.ts';
import { ankiContext, fixturesOfCards, readFolder } from './plan-folder.ts';

const folder = new URL('term/', fixturesOfCards);

async function build(options: Record<string, unknown>) {
  const { set, root } = await readFolder(folder);
  const result = await anki.export(set, ankiContext(root, options));
  const [file] = result.files;
  const bytes = file?.value instanceof Uint8Array ? file.value : new Uint8Array();
  return { result, bytes, opened: await openPackage(bytes) };
}

describe('anki exporter', () => {
  test('gives one package and its lock, and counts', async () => {
    const { result, opened } = await build({});
    expect(result.files.map(({ path }) => path)).toEqual(['pilgi.apkg']);
    expect(result.lock?.path).toBe('pilgi.lock.json');
    expect(opened.cards).toHaveLength(result.summary['cards'] ?? 0);
    expect(result.summary).toMatchObject({ added: opened.cards.length, changed: 0, removed: 0, term: 6 });
  });

  test('with its lock it gives the same bytes on another day', async () => {
    const { set, root } = await readFolder(folder);
    const first = await build({});
    const later = { ...ankiContext(root, { lock: String(first.result.lock) }), now: new Date('2027-05-05') };
    const second = await anki.export(set, later);
    expect(second.files[0]?.value).toEqual(first.bytes);
    expect(String(second.lock)).toBe(String(first.result.lock));
  });

  test('takes the name of the deck and more tags', async () => {
    const { opened } = await build({ deck: '나의 덱', tags: ['도커 공부'] });
    expect(String(opened.col['decks'])).toContain('"name":"나의 덱"');
    expect(opened.notes.map(({ tags }) => tags)).toEqual(
      opened.notes.map(() => expect.stringContaining(' 도커_공부 ')),
    );
  });

  test('only some kinds: the lock keeps the others', async () => {
    const all = await build({});
    const some = await build({ only: ['sentence'], lock: String(all.result.lock) });
    expect(some.opened.notes.length).toBeLessThan(all.opened.notes.length);
    expect(some.opened.notes.length).toBeGreaterThan(0);
    expect(String(some.result.lock)).toBe(String(all.result.lock));
  });

  test.each([{ decks: 'x' }, { only: ['poem'] }, { deck: '' }, { lock: 'not json' }])(
    'a wrong setting is named: %o',
    async (options) => {
      await expect(build(options)).rejects.toMatchObject({ name: 'PilgiError', exitCode: 2 });
    },
  );

  test('cards have no script and ask for nothing from elsewhere', async () => {
    const { opened } = await build({});
    const text = JSON.stringify([opened.col['models'], opened.notes]);
    expect(text).not.toMatch(/<script|https?:|url\(|@import/i);
  });

  test('says before the import what it would do', async () => {
    const { set, root } = await readFolder(folder);
    const first = await build({});
    const edited = {
      ...set,
      notes: set.notes.map((note) => ({
        ...note,
        terms: note.terms
          .slice(1)
          .map((term) =>
            term.term === '레지스트리' ? { ...term, meaning: plain('이미지를 올리고 내려받는 서버') } : term,
          ),
      })),
    };
    const plan = await planAnki(edited, ankiContext(root, { lock: String(first.result.lock) }));
    await expect(formatChanges(plan.changes, wordsOf('ko'))).toMatchFileSnapshot('changes.txt');
  });
});

function plain(text: string) {
  return { text, content: [{ type: 'text' as const, value: text }] };
}
