import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { fontCharacters } from '../../src/render/cmap.ts';
import { openBrowser } from '../../src/render/open-browser.ts';
import { sheetsWithBoxes } from '../export/pdf/drawn-text.ts';
import { printNotes } from '../export/pdf/print-notes.ts';
import { checkContents, checkFile, checkFolios, checkText, seeBook, type SeenBook } from './check-book.ts';
import { bundledFonts } from './bundled-fonts.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser(undefined, new AbortController().signal);
});

afterAll(() => browser.close());

describe.each(['A4', 'B5', 'A5', 'Letter'])('a note of everything that is hard to set, on %s', (paper) => {
  let book: SeenBook;

  beforeAll(async () => {
    book = await seeBook(await printNotes('test/fixtures/pdf/torture', browser, { paper }));
  });

  test('gives back its text word for word', () => {
    expect(checkText(book)).toBeGreaterThan(1000);
  });

  test('shows no character that its fonts lack', async () => {
    expect(book.messages).toEqual([]);
    const shown = new Set(book.sheets.join('').normalize('NFC'));
    const fonts = await bundledFonts([...shown].join(''));
    const covered = new Set(fonts.flatMap((font) => [...fontCharacters(font)]));
    const lacking = [...shown].filter((character) => !covered.has(character.codePointAt(0) ?? 0));
    expect(lacking.filter((character) => !/[\s\p{Cf}\p{Variation_Selector}]/u.test(character))).toEqual([]);
  });

  test('draws no box in the place of a character', () => {
    expect(sheetsWithBoxes(book.pdf)).toEqual([]);
  });

  test('is numbered right and a sound file', () => {
    expect(checkFolios(book)).toBeGreaterThan(8);
    expect(checkContents(book)).toBe(8);
    expect(checkFile(book)).toBeGreaterThan(3);
  });
});
