import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { openBrowser } from '../../src/render/open-browser.ts';
import { printNotes, type TestBook } from '../export/pdf/print-notes.ts';

let browser: Browser;
let folder: string;

beforeAll(async () => {
  browser = await openBrowser(undefined, new AbortController().signal);
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-second-'));
});

beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp('notes', path.join(folder, 'notes'), { recursive: true });
});

afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

/** Builds in parts of about a chapter; gives the first chapter or index of each part that was printed. */
async function build(cache = true): Promise<TestBook & { readonly printed: string[] }> {
  const printed = new Set<string>();
  const counting: Browser = {
    ...browser,
    newPage: async (serve) => {
      const page = Buffer.from((await serve('book.html'))?.body ?? []).toString('utf8');
      printed.add(
        /<span class="label">(\d+장)|<section class="back[^>]* id="(\w+)"/.exec(page)?.slice(1).join('') ??
          '',
      );
      return browser.newPage(serve);
    },
  };
  const kept = cache ? { cache: path.join(folder, 'cache') } : {};
  const book = await printNotes(path.join(folder, 'notes'), counting, {}, { length: 20_000, ...kept });
  return { ...book, printed: [...printed].toSorted() };
}

async function change(name: string, from: string, to: string): Promise<void> {
  const file = path.join(folder, 'notes', name);
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

const same = (left: TestBook, right: TestBook): boolean => Buffer.compare(left.bytes, right.bytes) === 0;

test('prints nothing where nothing has changed', async () => {
  const first = await build();
  expect(first.printed.length).toBeGreaterThan(4);
  const second = await build();
  expect(second.printed).toEqual([]);
  expect(same(second, first)).toBe(true);
});

test('prints only the part that has changed, where the pages of the others stay', async () => {
  await build();
  await change('6장 볼륨.md', '다', '당');
  const second = await build();
  expect(second.printed).toEqual(['6장']);
  expect(same(second, await build(false))).toBe(true);
});

test('prints all numbers anew where a page is added', async () => {
  await build();
  await change('6장 볼륨.md', '\n## ', `\n${'한 줄이 더 있다.\n\n'.repeat(60)}## `);
  const second = await build();
  expect(second.printed.length).toBeGreaterThan(4);
  expect(same(second, await build(false))).toBe(true);
});

test('makes again what was cut off in the cache', async () => {
  const first = await build();
  const prints = path.join(folder, 'cache', 'prints');
  for (const name of await readdir(prints)) {
    const file = path.join(prints, name);
    const bytes = await readFile(file);
    await writeFile(file, bytes.subarray(0, bytes.length / 2));
  }
  expect(same(await build(), first)).toBe(true);
});
