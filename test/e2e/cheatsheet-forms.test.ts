import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'puppeteer-core';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from '../cli/run.ts';
import { liveBrowser } from '../render/live-browser.ts';

const root = path.join(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'pilgi-forms-'));
const realNote = path.join(root, '../shared/notes/docker_study.md');
const all = 'html,pdf,md,tldr,navi,cheat,json,csv';

const inputs = ['own', ...(existsSync(realNote) ? ['real'] : []), 'odd'];

/** Bidi controls, a letter that only looks Latin, and a heading that tries the terminal. */
const odd = [
  '# 1장 낯선 글자',
  '```bash',
  'docker run --rm \u202enigol\u202c nginx:1.27   # 거꾸로 보인다',
  'docker volume create blоg   # 키릴 문자가 섞였다',
  '```',
].join('\n');

let browser: Browser;

beforeAll(async () => {
  cpSync(path.join(root, 'notes'), path.join(folder, 'own'), { recursive: true });
  mkdirSync(path.join(folder, 'odd'));
  writeFileSync(path.join(folder, 'odd/낯선 글자.md'), odd);
  if (existsSync(realNote)) cpSync(realNote, path.join(folder, 'real/docker_study.md'));
  mkdirSync(path.join(folder, 'templates/cheatsheet'), { recursive: true });
  writeFileSync(path.join(folder, 'templates/cheatsheet/place-text.hbs'), '→ {{section}}');
  for (const name of inputs) await run(folder, 'cheatsheet', name, '--out', `dist/${name}`, '--format', all);
  browser = await liveBrowser();
  const session = await browser.target().createCDPSession();
  await session.send('Browser.grantPermissions', {
    permissions: ['clipboardReadWrite', 'clipboardSanitizedWrite'],
  });
});

afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

const output = (input: string, name: string): string => path.join(folder, 'dist', input, name);

describe.each(inputs)('of the notes %s', (input) => {
  test('tldr-lint passes but for what the CI of tldr ignores in Korean', () => {
    // Not a dependency: it asks for a newer Node.js than ours, though it runs on this one.
    const { status, stdout, stderr } = spawnSync(
      'npx',
      [
        '--yes',
        '--loglevel=error',
        'tldr-lint@0.0.22',
        '--ignore',
        'TLDR003,TLDR004,TLDR015',
        output(input, 'tldr'),
      ],
      { encoding: 'utf8', cwd: folder },
    );
    const said = `${stdout}${stderr}`.replaceAll(/^npm warn .*\n/gm, '');
    expect({ status, said }).toEqual({ status: 0, said: '' });
  });

  test.skipIf(spawnSync('tldr', ['--version']).status !== 0)('tealdeer renders every page', () => {
    const pages = readdirSync(output(input, 'tldr'));
    expect(pages.length).toBeGreaterThan(0);
    for (const name of pages) {
      const page = path.join(output(input, 'tldr'), name);
      const shown = execFileSync('tldr', ['--color', 'never', '--render', page], { encoding: 'utf8' });
      const commands = [...readFileSync(page, 'utf8').matchAll(/^`(.+)`$/gm)].map((match) => match[1] ?? '');
      for (const command of commands)
        expect(shown).toContain(command.replaceAll(/(?<!\\)\{\{(.*?)\}\}/g, '$1'));
    }
  });

  test('the paper has two pages at most, and no type smaller than 7 pt', () => {
    const file = output(input, 'cheatsheet.pdf');
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeLessThanOrEqual(2);
    const xml = execFileSync('pdftohtml', ['-xml', '-i', '-zoom', '3', '-stdout', file], {
      encoding: 'utf8',
    });
    const sizes = [...xml.matchAll(/<fontspec id="\d+" size="(\d+)"/g)].map((match) => Number(match[1]) / 3);
    expect(sizes.length).toBeGreaterThan(3);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(7);
  });

  test('nothing of the sheet is cut on the paper', () => {
    const file = output(input, 'cheatsheet.pdf');
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replaceAll(/\s+/g, '');
    const sheet: SheetJson = JSON.parse(readFileSync(output(input, 'cheatsheet.json'), 'utf8'));
    const commands = sheet.groups.flatMap((group) => group.commands);
    const told = commands.flatMap(({ name, short, meaning, options, examples }) => [
      name,
      short ?? '',
      meaning?.text ?? '',
      // Of a line with characters that are not what they seem, the paper shows their codes.
      input === 'odd' ? '' : (examples[0]?.command ?? ''),
      ...options.flatMap((option) => [option.long, option.value ?? '', option.meaning?.text ?? '']),
    ]);
    expect(told.filter((part) => !text.includes(part.replaceAll(/\s+/g, '')))).toEqual([]);
    const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
    const [, width = 0, height = 0] =
      /<page width="([\d.]+)" height="([\d.]+)"/.exec(boxes)?.map(Number) ?? [];
    const words = [...boxes.matchAll(/<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)"/g)];
    expect(words.length).toBeGreaterThan(10);
    const outside = words.filter(([, left, top, right, bottom]) => {
      const [x, y, end, below] = [left, top, right, bottom].map(Number) as [number, number, number, number];
      return x < 20 || y < 15 || end > width - 20 || below > height - 8;
    });
    expect(outside.map(([word]) => word)).toEqual([]);
    // Three columns of one width: a word over the hairline between two of them is cut off from its line.
    const hairlines = [1 / 3, 2 / 3].map((share) => 28.3 - 9 + (width - 56.7 + 18.1) * share);
    const across = words.filter(([, left, top, right]) =>
      hairlines.some((x) => Number(top) > 60 && Number(left) < x && x < Number(right)),
    );
    expect(across.map(([word]) => word)).toEqual([]);
  });

  test('links of page and Markdown lead to lines of the notes', async () => {
    const page = readFileSync(output(input, 'cheatsheet.html'), 'utf8');
    const hrefs = [...page.matchAll(/class="place" href="([^"]+)"/g)].map((match) => match[1] ?? '');
    const markdown = readFileSync(output(input, 'cheatsheet.md'), 'utf8');
    const links = [...markdown.matchAll(/\]\((\.\.[^)]+)\)/g)].map((match) => match[1] ?? '');
    expect(hrefs.length).toBeGreaterThan(0);
    expect(links.length).toBeGreaterThan(0);
    for (const href of [...hrefs, ...links]) {
      const url = new URL(href, pathToFileURL(output(input, 'cheatsheet.html')));
      const lines = readFileSync(new URL(url.pathname, url), 'utf8').split('\n');
      expect(lines[Number(url.hash.slice(2)) - 1]?.trim()).not.toBe('');
    }
  });
});

interface SheetJson {
  groups: { commands: CommandJson[] }[];
}

interface CommandJson {
  name: string;
  short?: string;
  meaning?: Told;
  options: Option[];
  examples: { command: string }[];
}

interface Told {
  text: string;
}

interface Option {
  long: string;
  value?: string;
  meaning?: Told;
}

test('characters that are not what they seem are shown, and not copied', async () => {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(output('odd', 'cheatsheet.html')).href);
  const shown = await page.$eval('#docker-container-run .example code', (code) => code.textContent);
  expect(shown).toContain('U+202E');
  expect(shown).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(await page.$eval('#docker-volume-create .odd', (mark) => mark.getAttribute('title'))).toContain(
    'U+043E',
  );
  const copied = async (selector: string): Promise<string> => {
    await page.$eval('#said', (said) => said.replaceChildren());
    await page.click(selector);
    await page.waitForFunction(() => document.getElementById('said')?.textContent !== '');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('#docker-container-run .example .copy')).toBe('docker run --rm nigol nginx:1.27');
  expect(await copied('#docker-volume-create .example .copy')).toBe('docker volume create blog');
  await page.close();
});

test('a template of the user stands in for ours, the others stay', async () => {
  await run(
    folder,
    'cheatsheet',
    'odd',
    '--out',
    'dist/templated',
    '--format',
    'html',
    '--templates',
    'templates',
  );
  const page = readFileSync(output('templated', 'cheatsheet.html'), 'utf8');
  expect(page).toContain('→ 1장 낯선 글자');
  expect(page).toContain('id="query"');
});

test('only what is asked for is made; an unknown form costs nothing', async () => {
  await run(folder, 'cheatsheet', 'odd', '--out', 'dist/few', '--format', 'json, csv');
  // The folder's own record of what was made stands beside them.
  const made = readdirSync(path.join(folder, 'dist/few')).filter((name) => name !== '.pilgi');
  expect(made.toSorted()).toEqual(['cheatsheet.csv', 'cheatsheet.json']);
  const { code, err } = await run(folder, 'cheatsheet', 'odd', '--out', 'dist/none', '--format', 'xls');
  expect({ code, isMade: existsSync(path.join(folder, 'dist/none')) }).toEqual({ code: 2, isMade: false });
  expect(err).toContain('xls');
});
