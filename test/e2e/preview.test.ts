import { readFileSync } from 'node:fs';
import { appendFile, mkdtemp, readdir, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Frame, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runOn } from '../cli/run.ts';
import { liveBrowser } from '../render/live-browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ending = new AbortController();
let folder: string;
let live: Browser;
let url: string;
let ended: Promise<{ code: number }>;
let said = '';
let told = '';
let page: Page;
let wrong: string[];

const sections = Array.from(
  { length: 30 },
  (_, index) =>
    `## ${index + 1}. 절\n\n\`docker ps\` : 실행 중인 컨테이너 목록을 보여 준다\n\n글을 한 줄 적는다.\n`,
);
const note = `---\ntitle: 도커 노트\n---\n\n# 1장 도커\n\n**이미지** : 컨테이너를 만드는 데 쓰는 틀\n\n\`\`\`sh\ndocker run --detech nginx\n\`\`\`\n\n${sections.join('\n')}`;

beforeAll(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-preview-')));
  await writeFile(path.join(folder, 'README.md'), note);
  ended = runOn(
    {
      signal: ending.signal,
      out: (text) => void (said += text),
      error: (text) => void (told += text),
    },
    folder,
    'watch',
    'README.md',
  );
  while (!said.includes('http'))
    await Promise.race([wait(50), ended.then(() => Promise.reject(new Error(told)))]);
  url = /http:\S+/.exec(said)![0];
  live = await liveBrowser();
});

afterAll(async () => {
  await live.close();
  ending.abort();
  await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await live.newPage();
  wrong = [];
  page.on('console', (message) => {
    if (message.type() === 'error') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(url) && !/^(?:data|blob):/.test(request.url())) wrong.push(request.url());
  });
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto(url);
  await page.waitForSelector('.page[data-page-number="1"] .textLayer .endOfContent');
});

afterEach(async () => {
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
  await page.close();
});

const text = (selector: string): Promise<string> =>
  page.$eval(selector, (element) => element.textContent ?? '');

async function frameOf(panel: string): Promise<Frame> {
  await page.click(`#tab-${panel}`);
  const element = await page.waitForSelector(`#${panel} iframe`);
  const frame = await element!.contentFrame();
  await frame.waitForSelector('main');
  return frame;
}

/** Waits till an output that is shown says something. */
async function shows(selector: string, wanted: string): Promise<void> {
  await page.waitForFunction(
    (at, words) => document.querySelector(at)?.textContent?.includes(words) === true,
    { timeout: 30_000 },
    selector,
    wanted,
  );
}

test('shows the book as pages, with its text', async () => {
  expect(await text('h1')).toBe('도커 노트');
  const pages = Number(/\d+/.exec(await text('#pages'))?.[0]);
  expect(pages).toBeGreaterThan(4);
  await page.$eval('#page', (input) => {
    if (input instanceof HTMLInputElement) input.value = '4';
    input.dispatchEvent(new Event('change'));
  });
  await page.waitForSelector('.page[data-page-number="4"] .textLayer .endOfContent');
  expect(await text('.page[data-page-number="4"] .textLayer')).toContain('1장');
  const before = await page.$eval('.page', (element) => element.clientWidth);
  await page.click('#smaller');
  expect(await page.$eval('.page', (element) => element.clientWidth)).toBeLessThan(before);
});

test('shows the sheet, whose links to a note open the editor', async () => {
  const sheet = await frameOf('sheet');
  expect(await sheet.$eval('#all', (element) => element.textContent)).toContain('docker container ls');
  await sheet.waitForSelector('a[href^="vscode:"]');
  const hrefs = await sheet.$$eval('a[href^="vscode:"]', (links) =>
    links.map((link) => link.getAttribute('href')),
  );
  expect(hrefs).toContain(`vscode://file${folder}/README.md:15`);
  const outside = await sheet.$$eval('a[href^="http"]', (links) =>
    links.map((link) => `${link.getAttribute('target')} ${link.getAttribute('rel')}`),
  );
  expect(new Set(outside)).toEqual(new Set(['_blank noopener noreferrer']));
});

test('shows the cards, to be turned, by kind, light and dark', async () => {
  const cards = await frameOf('cards');
  const seen = (): Promise<string[]> =>
    cards.$$eval('.row .card', (sides) =>
      sides.filter((side) => side.checkVisibility()).map((side) => side.textContent ?? ''),
    );
  const questions = await seen();
  const term = questions.findIndex((question) => question.includes('이미지란?'));
  expect(term).toBeGreaterThanOrEqual(0);
  expect(questions[term]).not.toContain('만드는 데 쓰는 틀');
  await (await cards.$$('.row .turn'))[term]!.click();
  expect((await seen())[term]).toContain('만드는 데 쓰는 틀');
  await (await cards.$$('.row .back'))[term]!.click();
  expect(await seen()).toEqual(questions);
  await cards.select('#kind', '용어 뜻');
  expect(await seen()).toEqual([questions[term]]);
  await cards.click('#both');
  expect(await seen()).toHaveLength(2);
  const ground = (): Promise<string> =>
    cards.$eval('.row:not([hidden]) .front .card', (card) => getComputedStyle(card).backgroundColor);
  expect(await ground()).toBe('rgb(255, 255, 255)');
  await cards.click('#night');
  expect(await ground()).toBe('rgb(21, 24, 27)');
});

test('tells the findings where they stand, and opens the editor there', async () => {
  await page.click('#tab-findings');
  await shows('#findings', '--detech');
  const findings = await page.$$eval('#findings li', (items) =>
    items.map((item) => [
      item.querySelector('mark')?.textContent,
      item.querySelector('a')?.getAttribute('href'),
    ]),
  );
  expect(new Map(findings.map(([mark, href]) => [mark, href])).get('--detech')).toBe(
    `vscode://file${folder}/README.md:10:12`,
  );
  expect(await text('#count')).toBe(String(findings.length));
});

test('tabs are reached with the keyboard, and the address remembers the one that is open', async () => {
  await page.focus('#tab-book');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('document.activeElement.id')).toBe('tab-sheet');
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowRight');
  expect(await page.evaluate('document.activeElement.id')).toBe('tab-book');
  await page.keyboard.press('ArrowLeft');
  expect(await page.evaluate('location.hash')).toBe('#findings');
  await page.reload();
  await page.waitForSelector('#tab-findings[aria-selected=true]');
  expect(
    await page.$$eval(
      '[role=tabpanel]',
      (panels) => panels.filter((panel) => panel.checkVisibility()).length,
    ),
  ).toBe(1);
  await shows('#findings', '--detech');
});

test('without a book there are no pages to turn', async () => {
  const [tools, paper] = [await page.$('#book .tools'), await page.$('#paper')];
  expect(await tools?.isVisible()).toBe(true);
  await page.$eval('#book .missing', (missing) => missing.removeAttribute('hidden'));
  expect([await tools?.isVisible(), await paper?.isVisible()]).toEqual([false, false]);
});

test('the way to the content skips the tabs, and forgets none', async () => {
  await page.click('#tab-sheet');
  await page.focus('.skip');
  await page.keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('panels');
  expect(await page.evaluate('location.hash')).toBe('#sheet');
});

test.each(['light', 'dark'])('axe finds no fault: %s, wide and narrow', async (scheme) => {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  for (const panel of ['book', 'cards', 'findings']) {
    await page.click(`#tab-${panel}`);
    await wait(300);
    for (const width of [1200, 360]) {
      await page.setViewport({ width, height: 740 });
      // The frames have their own; PDF.js draws a page as a picture, whose text stands over it unseen.
      await page.evaluate(axe);
      const found = await page.evaluate(
        `axe.run({ exclude: ['iframe', '#viewer'] }, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
      );
      expect(found, `${panel} ${width}`).toEqual([]);
    }
  }
  const cards = await frameOf('cards');
  await cards.evaluate(axe);
  const found = await cards.evaluate(
    `axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes[0].html))`,
  );
  expect(found).toEqual([]);
});

describe('a change to a note', () => {
  test('is shown in all outputs, while tab and place stay', async () => {
    await page.$eval('#page', (input) => {
      if (input instanceof HTMLInputElement) input.value = '4';
      input.dispatchEvent(new Event('change'));
    });
    await wait(500);
    const before = await page.$eval('#paper', (element) => element.scrollTop);
    expect(before).toBeGreaterThan(500);
    const sheet = await frameOf('sheet');
    await sheet.waitForSelector('#query');
    await sheet.type('#query', 'docker');
    await page.click('#tab-book');
    await appendFile(path.join(folder, 'README.md'), '\n`docker volume ls` : 볼륨 목록을 보여 준다\n');
    await page.waitForFunction(() => document.getElementById('said')?.textContent === '만드는 중');
    await page.waitForFunction(() => document.getElementById('said')?.textContent === '노트와 같다', {
      timeout: 60_000,
    });
    await page.waitForFunction((top) => document.querySelector('#paper')?.scrollTop === top, {}, before);
    expect(await page.$eval('#tab-book', (tab) => tab.getAttribute('aria-selected'))).toBe('true');
    const renewed = await frameOf('sheet');
    await renewed.waitForFunction(() =>
      document.querySelector('#all')?.textContent?.includes('docker volume ls'),
    );
    expect(
      await renewed.$eval('#query', (input) => (input instanceof HTMLInputElement ? input.value : '')),
    ).toBe('docker');
    const cards = await frameOf('cards');
    expect(await cards.$eval('main', (main) => main.textContent)).toContain('볼륨 목록을 보여 준다');
    const made = await readdir(path.join(folder, 'dist'));
    expect(made).toContain('pilgi.pdf');
    expect(made).toContain('cheatsheet.html');
    // Cards are made on purpose, not in the middle of a sentence.
    expect(made).not.toContain('pilgi.apkg');
    expect(await stat(path.join(folder, 'pilgi.lock.json')).catch(() => 'none')).toBe('none');
  });

  test('leaves what was set on the cards, and the way back, as they were', async () => {
    const cards = await frameOf('cards');
    const way = await page.evaluate('history.length');
    await cards.select('#kind', '용어 뜻');
    await cards.click('#both');
    await cards.click('#night');
    await appendFile(path.join(folder, 'README.md'), '\n**볼륨** : 컨테이너 밖에 두는 자료\n');
    const renewed = await frameOf('cards');
    await renewed.waitForFunction(() => document.querySelectorAll('.row:not([hidden])').length === 2);
    await renewed.waitForFunction(
      () =>
        document.querySelector('#both')?.getAttribute('aria-pressed') === 'true' &&
        document.querySelectorAll('.row:not([hidden]) .nightMode').length === 6,
    );
    expect(await page.evaluate('history.length')).toBe(way);
  });

  test('of the settings that is wrong is told, and what there was stays', async () => {
    const settings = path.join(folder, 'pilgi.config.yaml');
    await writeFile(settings, 'titel: 책\n');
    await shows('#failures', 'titel');
    expect(await text('h1')).toBe('도커 노트');
    await page.waitForSelector('.page .textLayer .endOfContent');
    await writeFile(settings, 'title: 새 제목\n');
    await shows('h1', '새 제목');
    expect(await page.$eval('#failures', (list) => list.hasAttribute('hidden'))).toBe(true);
    await rm(settings);
    await shows('h1', '도커 노트');
  });

  test('that leaves no note is told, and the next one is shown again', async () => {
    const kept = readFileSync(path.join(folder, 'README.md'), 'utf8');
    await rm(path.join(folder, 'README.md'));
    await expect.poll(() => told, { timeout: 10_000 }).toContain('README.md');
    await writeFile(path.join(folder, 'README.md'), kept.replace('# 1장 도커', '# 1장 다시 쓴 도커'));
    await expect
      .poll(async () => (await page.$eval('body', (body) => body.textContent)) ?? '', { timeout: 30_000 })
      .toContain('노트와 같다');
    const cards = await frameOf('cards');
    await expect
      .poll(() => cards.$eval('main', (main) => main.textContent), { timeout: 30_000 })
      .toContain('다시 쓴 도커');
  });
});

test('Ctrl+C ends it in order', async () => {
  ending.abort();
  expect((await ended).code).toBe(130);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  wrong = [];
});
