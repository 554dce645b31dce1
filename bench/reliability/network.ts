import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FoundBrowser } from '../../src/render/found-browser.ts';
import { launchBrowser } from '../../src/render/launch.ts';
import { unzip } from '../../test/export/anki/unzip.ts';
import { type Canary, canaryText, startCanary } from '../../test/render/canary.ts';
import { leaksOf } from '../../test/render/leaks-of.ts';
import { tryWayOut } from '../../test/render/try-way-out.ts';
import { waysOut } from '../../test/render/ways-out.ts';
import { trialBrowsers } from '../browsers.ts';
import type { Figure } from '../figure.ts';
import { putHostileFolder } from '../hostile-folder.ts';
import { skipped, Tally } from '../tally.ts';
import { liveBrowser } from '../../test/render/live-browser.ts';

export const area = 'files and network';

/** Ways to reach a file or the network while printing and in the pages that are looked at, by a canary of each. */
export async function measure(): Promise<Figure[]> {
  const canary = await startCanary();
  const figures: Figure[] = [];
  try {
    for (const { name, found } of await trialBrowsers()) {
      if (found === undefined) figures.push(skipped(name, 'this machine has none'));
      else figures.push(await unsanitized(name, found, canary), ...(await built(name, found, canary)));
    }
  } finally {
    await canary.close();
  }
  return figures;
}

/** Pages that nobody has sanitized: what stands against them is the closed page alone. */
async function unsanitized(name: string, found: FoundBrowser, canary: Canary): Promise<Figure> {
  const tally = new Tally(`${name} prints a page that nobody sanitized: ways to a server and a file`);
  const browser = await launchBrowser(found, new AbortController().signal);
  for (const way of waysOut) {
    const leaks = await tryWayOut(browser, way, canary);
    tally.add(leaks.length === 0 ? 'nothing reached' : `${way.name}: ${leaks[0]}`, leaks.length === 0);
  }
  await browser.close();
  return tally.figure();
}

/** The same ways and those of Markdown in notes, and in templates of the reader's own; a note for each way. */
async function built(name: string, found: FoundBrowser, canary: Canary): Promise<Figure[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-network-'));
  const ways = await putHostileFolder(folder, canary);
  canary.hits();
  const said = [await pilgi(folder, found, 'build'), await pilgi(folder, found, 'anki', '--preview')].join(
    '',
  );
  const leaks = [...canary.hits(), ...(await canaryIn(path.join(folder, 'dist')))];
  const made: string[] = await readdir(path.join(folder, 'dist')).catch(() => []);
  const missing = ['pilgi.pdf', 'pilgi.apkg', 'cheatsheet.html', 'cheatsheet.pdf', 'pilgi-cards.html'].filter(
    (file) => !made.includes(file),
  );
  const wrong = [...leaks, ...missing.map((file) => `no ${file}: ${said.slice(0, 300)}`)];
  const printing: Figure = {
    what: `${name} prints notes with these ways and those of Markdown, under templates with some: all outputs`,
    tried: ways,
    held: Math.max(0, ways - wrong.length),
    seen: wrong.length === 0 ? 'nothing reached, nothing in the results' : `wrong: ${wrong[0]}`,
  };
  const looking = await looked(name, found, canary, folder, ['cheatsheet.html', 'pilgi-cards.html']);
  await rm(folder, { recursive: true, force: true });
  return [printing, looking];
}

/** The pages that are made to be looked at, in a browser that nobody has closed, with its scripts. */
async function looked(
  name: string,
  found: FoundBrowser,
  canary: Canary,
  folder: string,
  pages: readonly string[],
): Promise<Figure> {
  const tally = new Tally(`${name}, open as any other, shows what was made of them: sheet and cards`);
  const browser = await liveBrowser(found);
  for (const file of pages) {
    const page = await browser.newPage();
    const leaks = await leaksOf(page, canary, async () => {
      await page.goto(pathToFileURL(path.join(folder, 'dist', file)).href, { waitUntil: 'load' });
      await page.evaluate("document.querySelectorAll('details').forEach((details) => (details.open = true))");
    });
    tally.add(leaks.length === 0 ? `nothing reached by ${file}` : `${file}: ${leaks[0]}`, leaks.length === 0);
  }
  await browser.close();
  return tally.figure();
}

function pilgi(folder: string, found: FoundBrowser, ...argv: string[]): Promise<string> {
  const bin = path.join(import.meta.dirname, '../../lib/bin.js');
  const child = spawn(process.execPath, [bin, ...argv, '--templates', 'templates'], {
    cwd: folder,
    env: { ...process.env, ...found.env, PILGI_BROWSER: found.path },
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve(`exit ${code}\n${said}`));
  });
}

/** Results in which what the canary says stands; its address may, where a note tells it. */
async function canaryIn(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isFile() && (await textsOf(file)).includes(canaryText))
      found.push(`the file's text in ${file}`);
  }
  return found;
}

/** All text of a result: what a PDF shows, what an archive holds, pictures that stand in a page. */
async function textsOf(file: string): Promise<string> {
  const bytes = await readFile(file);
  if (file.endsWith('.pdf')) return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  if (file.endsWith('.apkg')) return [...(await unzip(bytes)).values()].join('\n');
  const text = bytes.toString('utf8');
  const pictures = [...text.matchAll(/data:[\w/+-]+;base64,([\w+/=]+)/g)];
  return [text, ...pictures.map(([, data]) => Buffer.from(data!, 'base64'))].join('\n');
}
