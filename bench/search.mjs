// How long a key press keeps the cheat sheet's page busy among 50,000 commands: `npm run compile`, then
// `node bench/search.mjs [commands]`. Results: bench/RESULTS.md.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer';
import { makeSheet } from '../lib/export/cheatsheet/make-sheet.js';
import { pageHtml } from '../lib/export/cheatsheet/page-html.js';
import { placeHref } from '../lib/export/cheatsheet/place-href.js';
import { sheetContext } from '../lib/export/cheatsheet/sheet-context.js';
import { sheetLook } from '../lib/export/cheatsheet/sheet-look.js';
import { buildStudySet } from '../lib/pipeline.js';
import { cacheFolder } from '../lib/render/cache-folder.js';
import { findBrowser } from '../lib/render/find-browser.js';
import { inlineFontCss } from '../lib/render/inline-fonts.js';

const count = Number(process.argv[2] ?? 50_000);
const queries = [
  'docker run',
  '컨테이너를 만들',
  'ㅋㅌㅇㄴ 실행',
  '-p',
  '--pub',
  '이미지 빌드',
  '볼륨을 지우는',
  '없는말',
];

const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-bench-'));
const file = path.join(folder, 'sheet.html');
await writeFile(file, await page(count));
const { env, platform, arch } = process;
const found = await findBrowser({ cache: cacheFolder(env, platform), env, platform, arch });
const browser = await launch({
  executablePath: found.path,
  headless: found.shell ? 'shell' : true,
  env: { ...env, ...found.env },
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  protocolTimeout: 600_000,
});
try {
  const tab = await browser.newPage();
  await tab.goto(pathToFileURL(file).href, { timeout: 600_000 });
  const presses = await tab.evaluate(press, queries);
  const { size } = await stat(file);
  console.log(`${count} commands, page of ${(size / 1e6).toFixed(0)} MB, ${presses.length} key presses`);
  console.log(`${await browser.version()}, Node.js ${process.version}, ${cpus()[0]?.model}`);
  report(
    'longest task of a key press',
    presses.map(({ longest }) => longest),
  );
  report(
    'all scripting of a key press',
    presses.map(({ total }) => total),
  );
  report(
    'from key press to hits shown',
    presses.map(({ shown }) => shown),
  );
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}

/** A page of so many commands: those of our own notes again and again, each a little different. */
async function page(commands) {
  const { set } = await buildStudySet({ inputs: ['notes'], cwd: process.cwd(), language: 'ko' });
  const frame = sheetContext(set, 'ko', placeHref('../notes'));
  const { words } = frame;
  const sheet = makeSheet(frame);
  const known = sheet.groups.flatMap((group) => group.commands.map((command) => ({ group, command })));
  const grown = new Map(sheet.groups.map((group) => [group, []]));
  for (let index = 0; index < commands; index += 1) {
    const { group, command } = known[index % known.length];
    const anchor = `${command.anchor}-${index}`;
    grown.get(group).push({ ...command, anchor, name: `${command.name} ${index}` });
  }
  const groups = sheet.groups.map((group) => ({ ...group, commands: grown.get(group) }));
  const large = { ...sheet, groups, chapters: [], commands };
  const { templates, fonts, text, code } = await sheetLook(sheet, words, undefined);
  const fontCss = await inlineFontCss(fonts, (family) => (family === 'D2Coding' ? code : text));
  return pageHtml(large, { templates, language: 'ko', words, fontCss });
}

/** In the page: types the queries letter by letter, and measures the script's own tasks. */
async function press(texts) {
  const query = document.getElementById('query');
  const found = document.getElementById('found');
  const presses = [];
  let tasks = [];
  // The search goes on in tasks of its own, begun by timers: each is measured.
  const { setTimeout: later } = globalThis;
  globalThis.setTimeout = (task, ...rest) =>
    later(
      () => {
        const start = performance.now();
        task();
        tasks.push(performance.now() - start);
      },
      ...rest,
    );
  const rest = (time) => new Promise((resolve) => later(resolve, time));
  for (const text of texts) {
    for (let end = 1; end <= text.length; end += 1) {
      if (text[end - 1] === ' ') continue;
      tasks = [];
      found.textContent = '';
      query.value = text.slice(0, end);
      const start = performance.now();
      query.dispatchEvent(new Event('input'));
      tasks.push(performance.now() - start);
      while (found.textContent === '' && performance.now() - start < 5000) await rest(1);
      const shown = performance.now() - start;
      await rest(80);
      presses.push({ longest: Math.max(...tasks), total: tasks.reduce((sum, time) => sum + time, 0), shown });
    }
  }
  return presses;
}

function report(name, times) {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  console.log(
    `${name.padEnd(30)} median ${at(0.5)} ms, 90 % ${at(0.9)} ms, 95 % ${at(0.95)} ms, most ${at(1)} ms`,
  );
}
