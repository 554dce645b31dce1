import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { openBrowser } from '../../src/render/open-browser.ts';
import { printNotes } from '../export/pdf/print-notes.ts';
import { checkContents, checkFolios, seeBook } from './check-book.ts';

let folder: string;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-ends-'));
  browser = await openBrowser(undefined, new AbortController().signal);
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const chapter = (number: number, lines: number): string =>
  [
    `# ${number}장 길이 ${lines}`,
    ...Array.from({ length: lines }, (_, index) => `${index + 1}번째 줄.`),
  ].join('\n\n');

test('no chapter of two pages ends with one or two lines on a page of their own', async () => {
  const note = path.join(folder, 'note.md');
  const lengths = Array.from({ length: 8 }, (_, index) => 20 + index);
  await writeFile(note, lengths.map((lines, index) => chapter(index + 1, lines)).join('\n\n'));
  const book = await seeBook(await printNotes(note, browser, {}));
  const onPage = (sheet: number): number => book.sheets[sheet - 1]?.match(/번째 줄\./g)?.length ?? 0;
  const chapters = book.pdf.outline().filter(({ title }) => /^\d+장/.test(title));
  const pages = chapters.map(({ sheet }, index) => {
    const end = chapters[index + 1]?.sheet ?? sheet + 1 + (onPage(sheet + 1) > 0 ? 1 : 0);
    return Array.from({ length: end - sheet }, (_, page) => onPage(sheet + page));
  });
  expect(pages.map((counts) => counts.reduce((sum, count) => sum + count, 0))).toEqual(lengths);
  expect(new Set(pages.map((counts) => counts.length))).toEqual(new Set([1, 2]));
  expect(Math.min(...pages.map((counts) => counts.at(-1) ?? 0))).toBeGreaterThan(2);
  expect(checkFolios(book)).toBeGreaterThan(lengths.length);
  expect(checkContents(book)).toBe(lengths.length);
});
