// What a key press costs on the cheat sheet's page of 50,000 commands: `npm run compile`, then
// `node bench/search.mjs [commands]`. Results: bench/RESULTS.md.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { launch } from 'puppeteer-core';
import { makeSheet } from '../lib/export/cheatsheet/make-sheet.js';
import { pageHtml } from '../lib/export/cheatsheet/page-html.js';
import { placeHref } from '../lib/export/cheatsheet/place-href.js';
import { searchScript } from '../lib/export/cheatsheet/search-script.js';
import { sheetContext } from '../lib/export/cheatsheet/sheet-context.js';
import { sheetLook } from '../lib/export/cheatsheet/sheet-look.js';
import { buildStudySet } from '../lib/pipeline.js';
import { findBrowser } from '../lib/render/find-browser.js';
import { thisMachine } from '../lib/render/this-machine.js';
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
const found = await findBrowser(thisMachine('ko'));
const browser = await launch({
  executablePath: found.path,
  headless: found.shell ? 'shell' : true,
  env: { ...process.env, ...found.env },
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  protocolTimeout: 600_000,
});
try {
  const tab = await browser.newPage();
  await tab.setViewport({ width: 1280, height: 800 });
  await tab.evaluateOnNewDocument(holdTimers);
  const start = performance.now();
  await tab.goto(pathToFileURL(file).href, { timeout: 600_000 });
  const loaded = performance.now() - start;
  const presses = await typeAll(tab);
  const { size } = await stat(file);
  console.log(`${count} commands, page of ${(size / 1e6).toFixed(0)} MB, ${presses.length} key presses`);
  console.log(`${await browser.version()}, Node.js ${process.version}, ${cpus()[0]?.model}`);
  console.log(`load ${loadavg()[0]?.toFixed(1)}, page there after ${(loaded / 1000).toFixed(1)} s`);
  report('scripting, processor time', presses, 'scripting');
  report('style and layout, processor time', presses, 'layout');
  report('scripting, by the clock', presses, 'clock');
  report('until the hits are drawn', presses, 'drawn');
  report('counting later, processor time', presses, 'counting');
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
  const search = await searchScript();
  return pageHtml(large, { templates, language: 'ko', words, search, fontCss });
}

/**
 * Runs in the page, before its own script: keeps what that puts off until `letTimersRun` is called, so that it is
 * counted apart.
 */
function holdTimers() {
  const later = globalThis.setTimeout;
  const held = [];
  globalThis.later = later;
  globalThis.setTimeout = (run, _, ...values) => held.push(() => run(...values));
  globalThis.letTimersRun = async () => {
    for (let run = held.shift(); run; run = held.shift()) {
      await new Promise((resolve) => later(() => resolve(run())));
    }
  };
}

/**
 * Types the queries letter by letter, with real keys where there are, and reads what the browser counts of all tasks
 * until the hits are drawn, in milliseconds of the page's own thread and by the clock; then of what is put off.
 */
async function typeAll(tab) {
  await tab.focus('#query');
  await tab.evaluate(() => {
    document.getElementById('query').addEventListener(
      'input',
      () => {
        const begin = performance.now();
        globalThis.drawn = undefined;
        // The frame that shows the hits is made after this; what follows it comes when it is made.
        requestAnimationFrame(() => globalThis.later(() => (globalThis.drawn = performance.now() - begin)));
      },
      true,
    );
  });
  const [thread, wall] = [await counters(tab, 'threadTicks'), await counters(tab, 'timeTicks')];
  const presses = [];
  for (const text of queries) {
    await tab.$eval('#query', (query) => (query.value = ''));
    for (const letter of text) {
      const before = [await thread(), await wall()];
      await tab.keyboard.type(letter);
      await new Promise((resolve) => setTimeout(resolve, 250));
      const [own, clock] = [await thread(), await wall()].map((after, at) => since(before[at], after));
      const drawn = await tab.waitForFunction(() => globalThis.drawn).then((handle) => handle.jsonValue());
      // A blank at the end asks for nothing new.
      if (letter === ' ') continue;
      const held = await thread();
      await tab.evaluate(() => globalThis.letTimersRun());
      const counting = since(held, await thread()).scripting;
      presses.push({ ...own, clock: clock.scripting, drawn, counting });
    }
  }
  return presses;
}

/** Reads the counters of a page; each kind of time needs a session of its own. */
async function counters(tab, timeDomain) {
  const session = await tab.createCDPSession();
  await session.send('Performance.enable', { timeDomain });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return Object.fromEntries(metrics.map(({ name, value }) => [name, value * 1000]));
  };
}

function since(before, after) {
  const spent = (name) => after[name] - before[name];
  return {
    scripting: spent('ScriptDuration'),
    layout: spent('RecalcStyleDuration') + spent('LayoutDuration'),
  };
}

function report(title, presses, name) {
  const sorted = presses.map((press) => press[name]).sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))].toFixed(1);
  console.log(`${title.padEnd(33)} median ${at(0.5)} ms, 90 % ${at(0.9)} ms, most ${at(1)} ms`);
}
