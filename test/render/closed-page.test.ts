import { createServer, type Server } from 'node:http';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { origin } from '../../src/render/closed-page.ts';
import { openBrowser } from '../../src/render/open-browser.ts';

let browser: Browser;
let canary: Server;
let hits: string[] = [];
let server = '';
let file = '';

beforeAll(async () => {
  browser = await openBrowser(undefined, new AbortController().signal);
  canary = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end('canary');
  });
  await new Promise<void>((resolve) => {
    canary.listen(0, '127.0.0.1', resolve);
  });
  const address = canary.address();
  server = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  const path = join(await mkdtemp(join(tmpdir(), 'pilgi-canary-')), 'canary.txt');
  await writeFile(path, 'CANARY-CONTENT');
  file = pathToFileURL(path).href;
}, 120_000);

afterAll(async () => {
  await browser.close();
  canary.close();
});

const vectors = [
  '<img src="URL">',
  '<img srcset="URL 1x">',
  '<picture><source srcset="URL"><img></picture>',
  '<link rel=stylesheet href="URL">',
  '<link rel=preload as=image href="URL">',
  '<link rel=prefetch href="URL">',
  '<link rel=icon href="URL">',
  '<style>@import url("URL");</style>',
  '<style>p{background:url("URL")}</style><p>x</p>',
  '<style>@font-face{font-family:F;src:url("URL")}p{font-family:F}</style><p>x</p>',
  '<style>p::before{content:url("URL")}</style><p>x</p>',
  '<iframe src="URL"></iframe>',
  '<iframe srcdoc="<img src=URL>"></iframe>',
  '<object data="URL"></object>',
  '<embed src="URL">',
  '<video src="URL" autoplay poster="URL"></video>',
  '<audio src="URL" autoplay></audio>',
  '<script src="URL"></script>',
  '<script>fetch("URL"); location = "URL"</script>',
  '<meta http-equiv=refresh content="0;url=URL">',
  '<base href="URL/"><img src="a.png">',
  '<svg><image href="URL"/><use href="URL#a"/></svg>',
  '<form action="URL"><input autofocus></form>',
  '<img src="x" onerror="new Image().src=\'URL\'">',
];

describe('a page is closed to the outside', () => {
  test.each(vectors)('%s', async (vector) => {
    for (const url of [server, file]) {
      hits = [];
      const html = `<!doctype html><body>${vector.replaceAll('URL', url)}<p id="end">end</p>`;
      const page = await browser.newPage((path) =>
        Promise.resolve(path === 'book.html' ? { body: Buffer.from(html), type: 'text/html' } : undefined),
      );
      await page.goto(`${origin}book.html`);
      const text = String(await page.evaluate('document.documentElement.outerHTML'));
      const bytes = await page.pdf();
      await page.close();
      expect(hits).toEqual([]);
      expect(text).not.toContain('CANARY-CONTENT');
      expect(Buffer.from(bytes).includes('CANARY-CONTENT')).toBe(false);
    }
  });
});
