import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PdfFile } from '../../../src/export/pdf/file/pdf-file.ts';
import { readDestinations } from '../../../src/export/pdf/file/destinations.ts';
import { pdf } from '../../../src/export/pdf/pdf.ts';
import type { Browser } from '../../../src/render/browser.ts';
import { origin } from '../../../src/render/closed-page.ts';
import { openBrowser } from '../../../src/render/open-browser.ts';
import { bareDrawings } from './drawn-text.ts';
import { printNotes, testTime, type TestBook } from './print-notes.ts';
import { ReadPdf } from './read-pdf.ts';

const notes = 'test/fixtures/pdf/book';
let browser: Browser;
let book: TestBook;
let read: ReadPdf;

beforeAll(async () => {
  browser = await openBrowser(undefined, new AbortController().signal);
  book = await printNotes(notes, browser, {});
  read = await ReadPdf.read(book.bytes);
}, 120_000);

afterAll(() => browser.close());

describe('the printed book', () => {
  test('has an outline equal to its headings, with their blanks and depths', () => {
    expect(read.outline().map(({ title, depth }) => `${'  '.repeat(depth)}${title}`)).toEqual([
      '차례',
      '1장 시작',
      '  1.1 이름 읽기',
      '  1.2 규칙',
      '2장 안으로',
      '  연습문제',
      '  2.9 겹치는 말',
      '명령어 찾아보기',
      '용어 찾아보기',
    ]);
  });

  test('leads each outline entry of a chapter to the sheet its contents line leads to', () => {
    const destinations = read.destinations();
    const outline = new Map(read.outline().map(({ title, sheet }) => [title, sheet]));
    const chapters = book.set.notes.flatMap((note) =>
      note.children.filter((node) => node.type === 'chapter'),
    );
    expect(chapters.length).toBe(2);
    for (const chapter of chapters) {
      expect(destinations.get(chapter.anchor)).toBe(
        outline.get(`${chapter.label ?? ''} ${chapter.title.text}`),
      );
    }
  });

  test('embeds its own fonts and no Type 3 font', () => {
    const fonts = read.fonts();
    expect(fonts).toContain('Type0 Pretendard-Regular');
    expect(fonts.filter((font) => !/^(?:Type0|CIDFontType2) (?:Pretendard|D2Coding)/.test(font))).toEqual([]);
  });

  test('has the title, author, dates and page labels it was told', () => {
    const { document } = read;
    expect(document.getTitle()).toBe(book.set.title);
    expect(document.getAuthor()).toBe('김필기');
    expect(document.getCreationDate()).toEqual(testTime);
    expect(document.getModificationDate()).toEqual(testTime);
    expect(read.catalogEntry('Lang')).toBe('(ko)');
    expect(read.catalogEntry('PageLabels').replaceAll(/\s+/g, ' ')).toBe(
      '<< /Nums [ 0 << /S /r >> 2 << /S /D >> ] >>',
    );
  });

  test('has tags for its contents and the bodies of its lists', () => {
    const tags = read.tags();
    expect(tags.get('TOC')).toBe(3);
    expect(tags.get('TOCI')).toBe(tags.get('Reference')! / 2);
    expect(tags.get('LBody')).toBe(tags.get('LI'));
    expect(read.brokenParents()).toEqual([]);
  });

  test('says that it keeps to PDF/UA, and leaves nothing drawn untold', () => {
    expect(read.metadata()).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(bareDrawings(read)).toEqual([]);
  });

  test('links nowhere but to the web and into itself', () => {
    expect(read.addresses().filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
  });

  test('knows the page of every place it points to', () => {
    expect(book.messages.filter(({ ruleId }) => ruleId === 'page-numbers')).toEqual([]);
  });

  test('has the place of every command of the index', () => {
    const destinations = read.destinations();
    const commands = book.set.entries.filter((entry) => entry.kind === 'command');
    expect(commands.length).toBeGreaterThan(3);
    expect(commands.filter((entry) => !destinations.has(entry.anchor)).map((entry) => entry.name)).toEqual(
      [],
    );
  });

  test('says which images it left out, and where', () => {
    expect(book.messages.map(({ ruleId, note, line }) => `${ruleId} ${note}:${line}`)).toEqual([
      'image-missing 1장 시작.md:44',
      'image-remote 1장 시작.md:44',
    ]);
  });

  test('is the same, byte for byte, when printed again', async () => {
    const again = await printNotes(notes, browser, {});
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(book.bytes))).toBe(0);
  });
});

test('destinations of a print are read as another reader reads them', async () => {
  const ids = Array.from({ length: 40 }, (_, index) => `p${index}`);
  const html = `${ids.map((id) => `<a href="#${id}">${id}</a>`).join(' ')}${ids
    .map((id) => `<h2 id="${id}" style="margin-top:20vh">${id}</h2>`)
    .join('')}`;
  const page = await browser.newPage(() => Promise.resolve({ body: Buffer.from(html), type: 'text/html' }));
  await page.goto(`${origin}page.html`);
  const bytes = await page.pdf();
  await page.close();
  const ours = readDestinations(PdfFile.read(bytes));
  const theirs = await ReadPdf.read(bytes);
  expect(ours.pages).toBe(theirs.pages);
  expect(ours.page.size).toBe(ids.length);
  expect(new Map(ours.page)).toEqual(theirs.destinations());
});

test('a book with a character that no font has does not say that it keeps to PDF/UA', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-box-'));
  await writeFile(path.join(folder, 'note.md'), '# 글자\n\n𓀀\n');
  const made = await printNotes(folder, browser, {});
  await rm(folder, { recursive: true });
  expect(made.messages.map(({ ruleId }) => ruleId)).toEqual(['missing-character']);
  expect((await ReadPdf.read(made.bytes)).metadata()).not.toContain('pdfuaid:part');
});

describe('its options', () => {
  test('print on the paper chosen', async () => {
    const sizes = { A5: [419.5, 595.3], B5: [515.9, 728.5], Letter: [612, 792] } as const;
    for (const [paper, [width, height]] of Object.entries(sizes)) {
      const page = (await ReadPdf.read((await printNotes(notes, browser, { paper })).bytes)).document.getPage(
        0,
      );
      expect(Math.abs(page.getWidth() - width)).toBeLessThan(1);
      expect(Math.abs(page.getHeight() - height)).toBeLessThan(1);
    }
  });

  test('collect the answers at the end', async () => {
    const outline = (
      await ReadPdf.read((await printNotes(notes, browser, { answers: 'end' })).bytes)
    ).outline();
    expect(outline.map(({ title }) => title)).toContain('풀이');
  });

  test.each(['2-9', '안으로', '2장 안으로'])('print only the chapters chosen by %s', async (chapters) => {
    const outline = (await ReadPdf.read((await printNotes(notes, browser, { chapters })).bytes)).outline();
    expect(outline.map(({ title }) => title)).not.toContain('1장 시작');
    expect(outline.map(({ title }) => title)).toContain('2장 안으로');
  });

  test.each([
    [{ paper: 'A3' }, /paper/],
    [{ chapters: 'x' }, /chapters/],
    [{ chapters: '7' }, /--chapters 7.*1 시작, 2 안으로/],
    [{ chapters: '1, 없는 장' }, /--chapters 없는 장/],
    [{ colour: 'red' }, /colour/],
  ])('refuse %j', async (options, message) => {
    await expect(printNotes(notes, browser, options)).rejects.toThrow(message);
  });
});

test('the exporter writes pilgi.pdf', () => {
  expect(pdf.output).toBe('pilgi.pdf');
});
