import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../src/render/browser.ts';
import { openBrowser } from '../../../src/render/open-browser.ts';
import { printNotes } from './print-notes.ts';
import { ReadPdf } from './read-pdf.ts';

let browser: Browser;
let folder: string;
let opened = 0;
let whole: ReadPdf;
let joined: ReadPdf;
let split: ReadPdf;

/** A chapter with what parts share: commands, terms, links to another chapter, letters of its own. */
function chapter(number: number, word: string): string {
  const lines = [
    `# ${number}장 ${word}`,
    `## ${number}.1 명령`,
    `\`docker run -d ${word}\` : ${word} 컨테이너를 뒤에서 실행한다. [첫 장](0.md)을 본다.`,
    `**${word} 층** : ${word}에만 있는 이미지의 층`,
    '```bash',
    `docker ps --filter name=${word}`,
    '```',
  ];
  return `${lines.join('\n\n')}\n`;
}

beforeAll(async () => {
  browser = await openBrowser(undefined, new AbortController().signal);
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-joined-'));
  await writeFile(path.join(folder, '0.md'), `공부하며 적은 것이다.\n\n${chapter(1, 'nginx')}`);
  for (const [index, word] of ['redis', '꽃병', 'mysql', '윷놀이'].entries())
    await writeFile(path.join(folder, `${index + 1}.md`), chapter(index + 2, word));
  const counting: Browser = {
    ...browser,
    newPage: (serve) => {
      opened += 1;
      return browser.newPage(serve);
    },
  };
  const print = async (length?: number, lists?: number) =>
    ReadPdf.read(
      (
        await printNotes(
          folder,
          counting,
          {},
          {
            ...(length !== undefined && { length }),
            ...(lists !== undefined && { lists }),
          },
        )
      ).bytes,
    );
  whole = await print();
  opened = 0;
  joined = await print(1200);
  split = await print(1200, 900);
}, 180_000);

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

test('a book joined from parts is the book printed whole', () => {
  expect(opened).toBeGreaterThan(6);
  expect(joined.pages).toBe(whole.pages);
  expect(joined.outline()).toEqual(whole.outline());
  expect(joined.destinations()).toEqual(whole.destinations());
  expect(joined.links()).toEqual(whole.links());
  expect(joined.tags()).toEqual(whole.tags());
  expect(joined.catalogEntry('PageLabels')).toEqual(whole.catalogEntry('PageLabels'));
});

test('each font stands in it once, and its structure holds together', () => {
  expect(joined.fontFiles()).toBe(whole.fontFiles());
  expect(joined.brokenParents()).toEqual([]);
  expect(joined.brokenParentKeys()).toEqual([]);
});

test('split in its lists too it has the outline of the whole one', () => {
  const titles = (book: ReadPdf) => book.outline().map(({ title }) => title);
  expect(titles(split)).toEqual(titles(whole));
  expect(split.tags().get('TOCI')).toBe(whole.tags().get('TOCI'));
  expect(split.pages).toBeGreaterThanOrEqual(whole.pages);
});
