import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { FoundBrowser } from '../../src/render/found-browser.ts';
import { type Canary, canaryText, startCanary } from '../../test/render/canary.ts';
import { leaksOf } from '../../test/render/leaks-of.ts';
import { trialBrowsers } from '../browsers.ts';
import type { Figure } from '../figure.ts';
import { putHostileFolder } from '../hostile-folder.ts';
import { skipped, Tally } from '../tally.ts';
import { liveBrowser } from '../../test/render/live-browser.ts';

export const area = 'preview';

/** The preview of hostile notes, looked at in each browser with its scripts; and requests that would lead out of it. */
export async function measure(): Promise<Figure[]> {
  const canary = await startCanary();
  const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-preview-'));
  const ways = await putHostileFolder(folder, canary);
  const preview = await startPreview(folder);
  try {
    const figures: Figure[] = [];
    for (const { name, found } of await trialBrowsers()) {
      const what = `${name} shows the preview of notes with these ways, all of its tabs`;
      if (found === undefined) figures.push(skipped(what, 'this machine has none'));
      else figures.push(await looked(what, found, canary, preview.url, ways));
    }
    return [...figures, await asked(preview.url, canary)];
  } finally {
    await preview.end();
    await canary.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A preview by a process of its own, ready to be looked at. */
async function startPreview(folder: string): Promise<{ url: string; end: () => Promise<void> }> {
  const bin = path.join(import.meta.dirname, '../../lib/bin.js');
  const child = spawn(process.execPath, [bin, 'watch', 'notes', '--templates', 'templates'], { cwd: folder });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (text: Buffer): void => {
      said += text.toString();
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (found !== undefined) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void closed.then(() => reject(new Error(said)));
  });
  return {
    url,
    end: async () => {
      child.kill('SIGINT');
      await closed;
    },
  };
}

async function looked(
  what: string,
  found: FoundBrowser,
  canary: Canary,
  url: string,
  ways: number,
): Promise<Figure> {
  const browser = await liveBrowser(found);
  let shown = 0;
  const leaks: string[] = [];
  for (const tab of ['book', 'cards', 'sheet', 'findings']) {
    const page = await browser.newPage();
    const visit = async (): Promise<void> => {
      await page.goto(`${url}#${tab}`, { waitUntil: 'load' });
      await page.waitForSelector(`#${tab} :is(iframe[src], .textLayer .endOfContent, h2, .none)`);
      await wait(2000);
      shown += page.frames().length;
    };
    leaks.push(...(await leaksOf(page, canary, visit, url)));
    await page.close();
  }
  await browser.close();
  return {
    what,
    tried: ways,
    held: Math.max(0, ways - leaks.length),
    seen: leaks.length === 0 ? `nothing reached (frames ${shown})` : `wrong: ${leaks[0]}`,
  };
}

/** A request as it is written. */
interface Request {
  readonly way: string;
  readonly header?: string;
  readonly method?: string;
}

const waysUp = [
  '/..%2f',
  '/../../../../etc/passwd',
  '/..%2f..%2fetc/passwd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/..%5c..%5cetc',
  '/%252e%252e%252fetc/passwd',
  '/pdfjs/../../../etc/passwd',
  '/fonts/..%2f..%2fpackage.json',
  '/etc/passwd',
  '/notes/1%20file.md',
  '/package.json',
  '/pilgi.config.yaml',
  '/%00',
  '//etc/passwd',
];
const names = ['evil.example', '127.0.0.1', 'localhost', '127.0.0.1.evil.example'];
const sites = ['Origin: http://evil.example', 'Origin: null', 'Sec-Fetch-Site: cross-site'];
const methods = ['POST', 'PUT', 'DELETE', 'CONNECT', 'TRACE'];

/** Requests that no page of the preview makes: ways up, other names of the machine, other sites, other methods. */
function requests(canary: Canary): Request[] {
  return [
    ...[...waysUp, canary.file].map((way) => ({ way })),
    ...names.map((name) => ({ way: '/', header: `Host: ${name}` })),
    ...sites.map((header) => ({ way: '/state.json', header })),
    ...methods.map((method) => ({ way: '/', method })),
  ];
}

async function asked(url: string, canary: Canary): Promise<Figure> {
  const tally = new Tally('requests for files, by other names, from other sites, by other methods: refused');
  const port = Number(new URL(url).port);
  for (const request of requests(canary)) {
    const answer = await send(port, request);
    const status = Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1] ?? 0);
    const [, body = ''] = answer.split('\r\n\r\n');
    const isRefused = status === 0 || (status >= 400 && body === '' && !answer.includes(canaryText));
    tally.add(status === 0 ? 'closed' : String(status), isRefused);
  }
  return tally.figure();
}

/** Sends a request as it is written: a client would tidy up its path and its headers. */
function send(port: number, { way, header, method = 'GET' }: Request): Promise<string> {
  const host = header?.startsWith('Host:') === true ? [] : [`Host: 127.0.0.1:${port}`];
  const headers = header === undefined ? host : [...host, header];
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let answer = '';
    socket.on('data', (bytes: Buffer) => (answer += bytes.toString()));
    socket.once('close', () => resolve(answer));
    socket.once('error', () => resolve(answer));
    socket.write([`${method} ${way} HTTP/1.1`, ...headers, 'Connection: close', '', ''].join('\r\n'));
  });
}
