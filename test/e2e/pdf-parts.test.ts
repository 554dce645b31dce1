import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { openBrowser } from '../../src/render/open-browser.ts';
import { printNotes } from '../export/pdf/print-notes.ts';
import { checkContents, checkFile, checkFolios, checkIndexes, checkText, seeBook } from './check-book.ts';
import type { SeenBook } from './check-book.ts';
import { run } from './poppler.ts';

/** Characters of HTML: two chapters of our notes, more or less. */
const twoChapters = 30_000;

let browser: Browser;
let whole: SeenBook;
let joined: SeenBook;
let opened = 0;

beforeAll(async () => {
  browser = await openBrowser(undefined, new AbortController().signal);
  whole = await seeBook(await printNotes('notes', browser, {}));
  const counting: Browser = {
    ...browser,
    newPage: (serve) => {
      opened += 1;
      return browser.newPage(serve);
    },
  };
  joined = await seeBook(await printNotes('notes', counting, {}, { length: twoChapters }));
});

afterAll(() => browser.close());

describe('a book joined from parts', () => {
  test('is made of parts', () => {
    expect(opened).toBeGreaterThan(4);
  });

  test('embeds each font once', () => {
    const fonts = joined.pdf.fonts().map((font) => font.replace(/^\w+ /, ''));
    expect(new Set(fonts).size).toBe(joined.pdf.fontFiles());
    expect(joined.pdf.fontFiles()).toBe(whole.pdf.fontFiles());
  });

  test('has every word where the book printed whole has it', () => {
    // A thousandth of a point is lost where a page is reckoned from another sheet.
    const words = (book: SeenBook): string =>
      run('pdftotext', '-bbox', book.path, '-').replaceAll(/\d+\.\d+/g, (number) =>
        Number(number).toFixed(1),
      );
    expect(words(joined)).toBe(words(whole));
  });

  test('has the same structure with the same text', () => {
    const structure = (book: SeenBook): string =>
      run('pdfinfo', '-struct-text', book.path).replaceAll(/Object \d+ 0/g, 'Object');
    expect(structure(joined)).toBe(structure(whole));
    expect(joined.pdf.brokenParents()).toEqual([]);
    expect(joined.pdf.brokenParentKeys()).toEqual([]);
    expect(whole.pdf.brokenParentKeys()).toEqual([]);
  });

  test('has the same outline, destinations and links', () => {
    expect(joined.pdf.outline()).toEqual(whole.pdf.outline());
    expect(joined.pdf.destinations()).toEqual(whole.pdf.destinations());
    expect(joined.pdf.links()).toEqual(whole.pdf.links());
    expect(joined.pdf.catalogEntry('PageLabels')).toEqual(whole.pdf.catalogEntry('PageLabels'));
  });

  test('is as right as a small one', () => {
    expect(checkFolios(joined)).toBeGreaterThan(20);
    expect(checkContents(joined)).toBeGreaterThan(40);
    expect(checkIndexes(joined)).toBeGreaterThan(150);
    expect(checkText(joined)).toBeGreaterThan(500);
    expect(checkFile(joined)).toBeGreaterThan(2);
  });

  test('has the same bytes when it is made again', async () => {
    const again = await printNotes('notes', browser, {}, { length: twoChapters });
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(joined.bytes))).toBe(0);
  });
});

describe('a book whose contents and indexes are split as well', () => {
  let book: SeenBook;

  beforeAll(async () => {
    book = await seeBook(await printNotes('notes', browser, {}, { length: twoChapters, lists: 6_000 }));
  });

  test('has more pages than the whole one, and right numbers on all of them', () => {
    expect(book.pages).toBeGreaterThan(whole.pages);
    expect(checkFolios(book)).toBeGreaterThan(20);
    expect(checkContents(book)).toBeGreaterThan(40);
    expect(checkIndexes(book)).toBeGreaterThan(150);
  });

  test('has the outline of the whole one', () => {
    const titles = (seen: SeenBook): string[] => seen.pdf.outline().map(({ title }) => title);
    expect(titles(book)).toEqual(titles(whole));
  });

  test('tags all of its contents as such', () => {
    expect(book.pdf.tags().get('TOCI')).toBe(whole.pdf.tags().get('TOCI'));
  });
});
