import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../src/render/browser.ts';
import { openBrowser } from '../../../src/render/open-browser.ts';
import { contrast, drawnText, type DrawnText } from './drawn-text.ts';
import { printNotes } from './print-notes.ts';
import { ReadPdf } from './read-pdf.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser(undefined, new AbortController().signal);
});

afterAll(() => browser.close());

/** The ground of code and the mark of the author's highlights: the darkest that text stands on. */
const grounds = [
  [1, 1, 1],
  [0xf5 / 255, 0xf6 / 255, 0xf4 / 255],
];

test.each([
  ['A4', 'test/fixtures/pdf/book'],
  ['A5', 'test/fixtures/pdf/book'],
  ['A4', 'test/fixtures/pdf/torture'],
])('on %s, %s has no type below 7 pt and no contrast below 4.5', async (paper, notes) => {
  const read = await ReadPdf.read((await printNotes(notes, browser, { paper })).bytes);
  const texts = drawnText(read);
  expect(texts.length).toBeGreaterThan(500);
  expect(distinct(texts.filter(({ size }) => size < 6.99))).toEqual([]);
  const weak = texts.filter(({ color }) => grounds.some((ground) => contrast(color, ground) < 4.5));
  expect(distinct(weak)).toEqual([]);
});

function distinct(texts: readonly DrawnText[]): string[] {
  return [...new Set(texts.map(({ page, size, color }) => `page ${page}: ${size} pt in ${color.join(' ')}`))];
}
