import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser } from '../../../src/render/browser.ts';
import { openBrowser } from '../../../src/render/open-browser.ts';
import { drawnText } from './drawn-text.ts';
import { printNotes } from './print-notes.ts';
import { ReadPdf } from './read-pdf.ts';

let browser: Browser;
let templates: string;

beforeAll(async () => {
  browser = await openBrowser(undefined, new AbortController().signal);
  templates = await mkdtemp(path.join(tmpdir(), 'pilgi-templates-'));
  await mkdir(path.join(templates, 'pdf'));
  await writeFile(path.join(templates, 'pdf/heading-text.hbs'), '§ {{{title}}}');
  await writeFile(path.join(templates, 'pdf/user.css'), ':root{--accent:#00ff00}');
});

afterAll(async () => {
  await browser.close();
  await rm(templates, { recursive: true, force: true });
});

/** The colors its text is drawn in. */
function colors(read: ReadPdf | undefined): Set<string> {
  return new Set(drawnText(read!).map(({ color }) => color.join(' ')));
}

const [ourAccent, theirAccent] = ['0.0902 0.2863 0.4784', '0 1 0'];

test('one partial and one variable of the style sheet stand in for ours, all else stays', async () => {
  const [ours, theirs] = await Promise.all(
    [{}, { templates }].map(async (context) =>
      ReadPdf.read((await printNotes('test/fixtures/pdf/book', browser, {}, context)).bytes),
    ),
  );
  const titles = (read: ReadPdf | undefined): string[] => read!.outline().map(({ title }) => title);
  const marked = expect.stringMatching(/^§ /) as unknown;
  const expected = titles(ours).map((title) => (/^\d\.\d |연습/.test(title) ? marked : title));
  expect(titles(theirs)).toEqual(expected);
  expect(colors(ours)).toContain(ourAccent);
  expect(colors(ours)).not.toContain(theirAccent);
  expect(colors(theirs)).toContain(theirAccent);
  expect(colors(theirs)).not.toContain(ourAccent);
});
