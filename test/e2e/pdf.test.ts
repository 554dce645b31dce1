import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { openBrowser } from '../../src/render/open-browser.ts';
import { printNotes } from '../export/pdf/print-notes.ts';
import {
  checkContents,
  checkFile,
  checkFolios,
  checkIndexes,
  checkText,
  seeBook,
  type SeenBook,
} from './check-book.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser(undefined, new AbortController().signal);
});

afterAll(() => browser.close());

describe.each(['A4', 'B5', 'A5', 'Letter'])('our own notes on %s', (paper) => {
  let book: SeenBook;

  beforeAll(async () => {
    book = await seeBook(await printNotes('notes', browser, { paper }));
  });

  test('print without a message', () => expect(book.messages).toEqual([]));

  test('number their pages', () => {
    expect(checkFolios(book)).toBeGreaterThan(5);
  });

  test('have contents that are right', () => {
    expect(checkContents(book)).toBeGreaterThan(40);
  });

  test('have indexes that are right', () => {
    expect(checkIndexes(book)).toBeGreaterThan(150);
  });

  test('give back their text word for word', () => {
    expect(checkText(book)).toBeGreaterThan(500);
  });

  test('are a sound file', () => {
    expect(checkFile(book)).toBeGreaterThan(2);
  });
});

test('the same notes give the same bytes in a tab used before and in a new browser', async () => {
  const first = await printNotes('notes', browser, {});
  const second = await printNotes('notes', browser, {});
  const other = await openBrowser(undefined, new AbortController().signal);
  try {
    const third = await printNotes('notes', other, {});
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true);
    expect(Buffer.from(third.bytes).equals(Buffer.from(first.bytes))).toBe(true);
  } finally {
    await other.close();
  }
});
