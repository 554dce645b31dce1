import { readdirSync } from 'node:fs';
import { convert } from 'fontverter';
import { describe, expect, test } from 'vitest';
import { readCardTemplates } from '../../../src/export/anki/card-templates.ts';
import { previewPage } from '../../../src/export/anki/preview.ts';
import { fontCharacters } from '../../../src/render/cmap.ts';
import { renderCard } from '../../../src/export/anki/render-card.ts';
import { fixturesOfCards, planFolder } from './plan-folder.ts';

const templates = await readCardTemplates(undefined);

describe('renderCard', () => {
  test.each(readdirSync(fixturesOfCards))('fills every field of both sides: %s', async (name) => {
    const { deck } = await planFolder(new URL(`${name}/`, fixturesOfCards), {});
    for (const note of deck.notes) {
      for (const ordinal of note.ordinals) {
        const { front, back } = renderCard(note, ordinal, templates);
        expect(front + back).not.toMatch(/\{\{|\}\}/);
        expect(front).toContain('class="kind"');
        expect(back).toMatch(/class="source">note\.md \d+행</);
        expect(back).not.toBe(front);
      }
    }
  });

  test('a blank is shown on the back only, and what comes after it is marked to be hidden', async () => {
    const { deck } = await planFolder(new URL('steps/', fixturesOfCards), {});
    const steps = deck.notes.find(({ kind }) => kind === 'steps');
    if (steps === undefined) throw new Error('no steps');
    const { front, back } = renderCard(steps, 1, templates);
    expect(front).toContain('<span class="cloze">[...]</span>');
    expect(front).not.toContain('<span class="cloze">이미지에');
    expect(back).toContain('<span class="cloze">이미지에 이름을 붙인다</span><span class="rest">이름에는');
    expect(front).toMatch(/class="cloze-inactive">이미지를 올린다/);
  });
});

describe('previewPage', () => {
  test('shows every card without anything from elsewhere, and no script but its own', async () => {
    const plan = await planFolder(new URL('command/', fixturesOfCards), {});
    const page = await previewPage(plan, templates, 'ko');
    const cards = plan.deck.notes.reduce((sum, note) => sum + note.ordinals.length, 0);
    expect(page.match(/<article class="row"/g)).toHaveLength(cards);
    expect(page).toContain('content="default-src &#x27;none&#x27;; script-src &#x27;sha256-');
    expect(page.match(/<script>/g)).toHaveLength(1);
    expect(page).not.toMatch(/src="http|href="http/);
  });

  test('a title that turns the letters around it turns its own alone', async () => {
    const plan = await planFolder(new URL('command/', fixturesOfCards), {});
    const notes = plan.deck.notes.map((note) => ({ ...note, deck: '도커::\u202E장' }));
    const page = await previewPage({ ...plan, deck: { ...plan.deck, notes } }, templates, 'ko');
    expect(page).toMatch(/<h2><bdi>도커 › \u202E장<\/bdi> <small>\d+<\/small>/);
  });

  test.each(['Pretendard', 'D2Coding'])('has the letters of its cards in it: %s', async (family) => {
    const page = await previewPage(await planFolder(new URL('shell/', fixturesOfCards), {}), templates, 'ko');
    const [, woff = ''] =
      new RegExp(`font-family:"${family}";font-weight:400;src:url\\(data:font/woff;base64,([^)]*)`).exec(
        page,
      ) ?? [];
    const font = fontCharacters(await convert(Buffer.from(woff, 'base64'), 'truetype'));
    const body = page.slice(page.indexOf('<body'));
    const letters = [...new Set(body.match(/[가-힣]/g))];
    expect(letters.length).toBeGreaterThan(30);
    expect(letters.filter((letter) => !font.has(letter.codePointAt(0)!))).toEqual([]);
    expect(page).toContain('font-src data:');
  });
});
