import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser } from '../../src/render/open-browser.ts';
import { printNotes } from '../export/pdf/print-notes.ts';
import {
  checkContents,
  checkFile,
  checkFolios,
  checkIndexes,
  checkTags,
  seeBook,
  type SeenBook,
} from './check-book.ts';
import { repeatNotes } from './repeat-notes.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-large-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** Larger ones take minutes: `BOOK_TIMES=89,273` has some 3,000 and 9,300 pages printed too. */
const larger = (process.env['BOOK_TIMES'] ?? '').split(',').filter(Boolean).map(Number);

describe.each([
  { times: 3, pages: 100, numbers: 800 },
  { times: 19, pages: 600, numbers: 5000 },
  ...larger.map((times) => ({ times, pages: times * 32, numbers: times * 270 })),
])('a book of more than $pages pages', ({ times, pages, numbers }) => {
  let book: SeenBook;

  beforeAll(async () => {
    const notes = path.join(folder, String(times));
    await repeatNotes(notes, times);
    const browser = await openBrowser(undefined, new AbortController().signal);
    book = await seeBook(await printNotes(notes, browser, {}, { cache: path.join(folder, 'cache') }));
    await browser.close();
  }, 3_600_000);

  test('has right numbers on all pages, in its contents and in its indexes', () => {
    expect(book.messages).toEqual([]);
    expect(checkFolios(book)).toBeGreaterThan(pages);
    expect(checkContents(book)).toBeGreaterThan(pages);
    expect(checkIndexes(book)).toBeGreaterThan(numbers);
  });

  test('has its tags and links whole', () => {
    expect(checkTags(book)).toBeGreaterThan(numbers);
  });

  test('is a sound file', () => {
    expect(checkFile(book)).toBeGreaterThan(4);
  });
});
