import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser as PuppeteerBrowser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { cheatsheet } from '../../src/export/cheatsheet/cheatsheet.ts';
import type { ExportResult } from '../../src/export/exporter.ts';
import { buildStudySet } from '../../src/pipeline.ts';
import { openBrowser } from '../../src/render/open-browser.ts';
import { queries } from '../find/queries.ts';
import { liveBrowser } from '../render/live-browser.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'pilgi-sheet-'));
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let live: PuppeteerBrowser;
let result: ExportResult;
let page: Page;
let requests: string[];

async function build(): Promise<ExportResult> {
  const signal = new AbortController().signal;
  const { set, found } = await buildStudySet({
    inputs: ['notes'],
    cwd: path.join(import.meta.dirname, '../..'),
    language: 'ko',
    title: '도커',
  });
  const browser = await openBrowser(undefined, signal);
  try {
    return await cheatsheet.export(set, {
      language: 'ko',
      now: new Date('2026-11-24T00:00:00Z'),
      signal,
      root: found.root,
      browser: () => Promise.resolve(browser),
      options: { source: pathToFileURL(found.root).href },
    });
  } finally {
    await browser.close();
  }
}

async function open(): Promise<void> {
  page = await live.newPage();
  requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto(pathToFileURL(path.join(folder, 'cheatsheet.html')).href);
}

/** Types into the search field, and reads the commands shown, in order. */
async function search(text: string): Promise<string[]> {
  await page.$eval('#query', (input) => {
    if (input instanceof HTMLInputElement) input.value = '';
  });
  await page.focus('#query');
  await page.keyboard.type(text);
  await new Promise((resolve) => setTimeout(resolve, 100));
  return page.$$eval('#hits .name', (names) => names.map((name) => name.textContent ?? ''));
}

/** How many commands the page says it found, once it has counted them. */
async function counted(): Promise<number> {
  const count = await page.waitForFunction(
    () => /^\d+개 중 (\d+)개$/.exec(document.getElementById('found')?.textContent ?? '')?.[1],
  );
  return Number(await count.jsonValue());
}

/** What is on the clipboard, once the page says that it copied. */
async function copied(): Promise<string> {
  await page.waitForFunction(() => document.getElementById('said')?.textContent?.startsWith('복사함'));
  return page.evaluate(() => navigator.clipboard.readText());
}

beforeAll(async () => {
  result = await build();
  for (const file of result.files) writeFileSync(path.join(folder, file.path), Buffer.from(file.value ?? ''));
  live = await liveBrowser();
  const session = await live.target().createCDPSession();
  const permissions = ['clipboardReadWrite', 'clipboardSanitizedWrite'] as const;
  await session.send('Browser.grantPermissions', { permissions: [...permissions] });
});

afterAll(async () => {
  await live.close();
  rmSync(folder, { recursive: true });
});

beforeEach(open);

afterEach(() => page.close());

describe('the search', () => {
  test.each(queries)('finds by %s', async (_, text, name) => {
    expect(await search(text)).toContain(name);
  });

  test('puts the command that is meant first', async () => {
    expect((await search('docker ps'))[0]).toBe('docker container ls');
    expect((await search('docker rm'))[0]).toBe('docker container rm');
    expect((await search('ㅋㅌㅇㄴ 실행'))[0]).toMatch(/^docker container /);
  });

  test('finds an option and none that only begins like it', async () => {
    expect(await search('-p')).toEqual(['docker container run']);
  });

  test('marks the hits', async () => {
    await search('ㅋㅌㅇㄴ 실행');
    const marks = await page.$$eval('#hits article:first-child mark', (all) =>
      all.map((mark) => mark.textContent),
    );
    expect(new Set(marks)).toEqual(new Set(['컨테이너', '실행']));
  });

  test('says how many it found, and that it found none', async () => {
    const names = await search('-p');
    expect(await counted()).toBe(names.length);
    expect(await search('없는말')).toEqual([]);
    expect(await counted()).toBe(0);
    expect(await page.$eval('#hits', (element) => element.textContent)).toContain('없다');
  });
});

test('counts the last of two queries of one frame', async () => {
  const names = await search('-p');
  await page.$eval('#query', (input) => {
    if (!(input instanceof HTMLInputElement)) return;
    for (input.value of ['-', '-p']) input.dispatchEvent(new Event('input'));
  });
  await page.evaluate(async () => {
    for (let frame = 0; frame < 5; frame += 1)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  });
  expect(await counted()).toBe(names.length);
});

test('more hits appear as one scrolls, until all are there', async () => {
  const first = await search('docker');
  const count = await counted();
  expect(first.length).toBeLessThan(count);
  for (let step = 0; step < 40; step += 1) {
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  expect(await page.$$eval('#hits .name', (names) => names.length)).toBe(count);
  expect(await page.$eval('#more', (more) => more.getAttribute('hidden'))).toBe('');
});

test('a link at the left leads to the top of its group', async () => {
  for (const link of await page.$$('.side ul:not([hidden]) a')) {
    await link.click();
    const top = await page.evaluate(async () => {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      const group = document.getElementById(location.hash.slice(1));
      const isEnd = document.documentElement.scrollHeight - innerHeight - scrollY < 2;
      return isEnd ? 75 : group?.getBoundingClientRect().top;
    });
    expect(Math.abs((top ?? 0) - 75)).toBeLessThan(40);
  }
});

describe('keys', () => {
  test('slash goes to the search, Escape empties and leaves it', async () => {
    await page.keyboard.press('/');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('query');
    await page.keyboard.type('볼륨');
    await page.keyboard.press('Escape');
    expect(await page.$eval('#all', (all) => all.getAttribute('hidden'))).toBeNull();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).not.toBe('query');
  });

  test('Enter copies the example of the current command, with Shift the command', async () => {
    await search('docker ps');
    await page.keyboard.press('Enter');
    expect(await copied()).toBe('docker container ls --all');
    await page.$eval('#said', (said) => said.replaceChildren());
    await page.keyboard.down('Shift');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Shift');
    expect(await copied()).toBe('docker container ls');
  });

  test('arrows move through the hits', async () => {
    const names = await search('볼륨');
    await page.keyboard.press('ArrowDown');
    expect(await page.$eval('.current .name', (name) => name.textContent)).toBe(names[1]);
    await page.keyboard.press('ArrowUp');
    expect(await page.$eval('.current .name', (name) => name.textContent)).toBe(names[0]);
  });
});

test('every command can be reached and copied with Tab and Enter alone, in the order of the page', async () => {
  await page.evaluate(() => document.body.focus());
  const reached: string[] = [];
  const stops = await page.$$eval(
    'a[href], button, input, summary',
    (all) => all.filter((element) => element.checkVisibility()).length,
  );
  for (let stop = 0; stop < stops; stop += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.getAttribute('data-copy') ?? '');
    if (text !== '') reached.push(text);
  }
  const buttons = await page.$$eval('section:not([hidden]) button.copy', (all) =>
    all.map((button) => button.getAttribute('data-copy')),
  );
  expect(reached).toEqual(buttons);
  await page.focus('#docker-volume-create .example .copy');
  await page.keyboard.press('Enter');
  expect(await copied()).toBe('docker volume create blog-data');
});

test('a button copies what runs: no prompt, no comment, on one line', async () => {
  await page.click('#docker-container-run .example .copy');
  const text = await copied();
  expect(text).toMatch(/^docker (?:container )?run /);
  expect(text).not.toMatch(/[\n#$]/);
});

test('the list can be grouped by chapter and back', async () => {
  const order = () =>
    page.$$eval('section:not([hidden]) .name', (names) => names.map((name) => name.textContent));
  const groups = await order();
  await page.click('button[data-view=chapters]');
  const chapters = await order();
  expect(await page.$eval('section:not([hidden]) h2', (title) => title.textContent)).toMatch(/^1장/);
  expect(chapters.toSorted()).toEqual(groups.toSorted());
  await page.click('button[data-view=groups]');
  expect(await order()).toEqual(groups);
});

test('brightness follows the system until it is switched', async () => {
  const color = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
  expect(await color()).toBe('rgb(21, 24, 27)');
  await page.click('.theme');
  expect(await color()).toBe('rgb(255, 255, 255)');
});

test.each([360, 760, 1000, 1240, 1920])('nothing is wider than a window of %i pixels', async (width) => {
  await page.setViewport({ width, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test.each(['light', 'dark'])('axe finds no fault on the %s page, list and hits', async (scheme) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const violations = async (): Promise<string[]> => {
    const found: unknown = await page.evaluate(
      `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
    );
    return Array.isArray(found) ? found.map(String) : ['no result'];
  };
  await page.evaluate(readFileSync(axe, 'utf8'));
  expect(await violations()).toEqual([]);
  await search('컨테이너');
  expect(await violations()).toEqual([]);
  await page.setViewport({ width: 360, height: 740 });
  expect(await violations()).toEqual([]);
});

test('nothing is asked of anywhere', async () => {
  await search('docker ps');
  await page.click('.theme');
  expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([page.url()]);
});

test('links lead to what is there', async () => {
  const hrefs = await page.$$eval('a[href]', (links) => links.map((link) => link.getAttribute('href') ?? ''));
  const inside = hrefs.filter((href) => href.startsWith('#'));
  const missing = await page.evaluate(
    (ids) => ids.filter((id) => document.getElementById(id) === null),
    inside.map((href) => href.slice(1)),
  );
  expect(missing).toEqual([]);
  const notes = hrefs.filter((href) => href.startsWith('file:'));
  expect(notes.length).toBeGreaterThan(50);
  for (const href of notes) {
    const [file = '', line = ''] = href.split('#L');
    const lines = readFileSync(new URL(file), 'utf8').split('\n');
    expect(lines.length).toBeGreaterThanOrEqual(Number(line));
  }
  expect(hrefs.filter((href) => !/^(?:#|file:|https:\/\/docs\.docker\.com\/)/.test(href))).toEqual([]);
});

/** The headings of commands of a tagged file, in reading order, as `pdfinfo -struct-text` tells them. */
function headingsOf(structure: string): string[] {
  const headings: string[] = [];
  let depth = -1;
  for (const line of structure.split('\n')) {
    const indent = line.search(/\S/);
    if (indent <= depth) depth = -1;
    if (line.trim().startsWith('H3 ')) {
      depth = indent;
      headings.push('');
    } else if (depth >= 0) headings.push(`${headings.pop()}${/"(.*)"/.exec(line)?.[1] ?? ''}`);
  }
  return headings;
}

describe('the paper', () => {
  const file = path.join(folder, 'cheatsheet.pdf');
  const run = (tool: string, ...args: string[]): string =>
    execFileSync(tool, [...args, file, '-'].slice(0, args.length + (tool === 'pdftotext' ? 2 : 1)), {
      encoding: 'utf8',
    });

  test('is A4 landscape, two pages at most', () => {
    const info = run('pdfinfo');
    expect(info).toMatch(/Page size:\s+84[12](?:\.\d+)? x 59[45](?:\.\d+)? pts/);
    expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeLessThanOrEqual(2);
  });

  test('breaks no word behind a hyphen', () => {
    const lines = run('pdftotext', '-raw').split('\n');
    expect(lines.filter((line) => line.endsWith('-'))).toEqual([]);
  });

  test('has its fonts in it, no type 3', () => {
    const rows = run('pdffonts').split('\n').slice(2).filter(Boolean);
    expect(rows.length).toBeGreaterThanOrEqual(3);
    for (const row of rows) expect(row).toMatch(/TrueType.* yes yes yes|TrueType.*yes\s+yes\s+yes/);
  });

  test('has every command of the page', async () => {
    const text = run('pdftotext', '-raw').replaceAll(/\s+/g, '');
    const names = await page.$$eval('#all .name', (all) => all.map((name) => name.textContent ?? ''));
    expect(names.filter((name) => !text.includes(name.replaceAll(/\s+/g, '')))).toEqual([]);
  });

  test('has the commands in the order in which the page prints them', async () => {
    await page.emulateMediaType('print');
    const printed = await page.$$eval('.name', (all) =>
      all.filter((name) => name.checkVisibility()).map((name) => name.textContent ?? ''),
    );
    const headings = headingsOf(run('pdfinfo', '-struct-text'));
    expect(headings).toHaveLength(printed.length);
    expect(headings.filter((heading, at) => !heading.includes(printed[at] ?? ' '))).toEqual([]);
  });

  test('is what the page prints itself, every command in the same order', async () => {
    const printed = path.join(folder, 'printed.pdf');
    await page.pdf({ path: printed, tagged: true });
    const structure = execFileSync('pdfinfo', ['-struct-text', printed], { encoding: 'utf8' });
    const headings = headingsOf(run('pdfinfo', '-struct-text'));
    const names = headingsOf(structure);
    expect(names).toHaveLength(headings.length);
    expect(names.filter((name, at) => !headings[at]?.includes(name))).toEqual([]);
  });

  test('is the same for the same notes', async () => {
    const again = await build();
    const bytes = ({ files }: ExportResult) =>
      Buffer.from(files.find(({ path }) => path.endsWith('.pdf'))?.value ?? '');
    expect(bytes(again).equals(bytes(result))).toBe(true);
  });
});
