import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser as PuppeteerBrowser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../src/render/browser.ts';
import { findBrowser } from '../../src/render/find-browser.ts';
import { launchBrowser } from '../../src/render/launch.ts';
import { thisMachine } from '../../src/render/this-machine.ts';
import { type Canary, startCanary } from './canary.ts';
import { leaksOf } from './leaks-of.ts';
import { tryWayOut } from './try-way-out.ts';
import { waysOut } from './ways-out.ts';
import { liveBrowser } from './live-browser.ts';

let browser: Browser;
let open: PuppeteerBrowser;
let canary: Canary;
let folder: string;

beforeAll(async () => {
  const found = await findBrowser(thisMachine('ko'));
  browser = await launchBrowser(found, new AbortController().signal);
  open = await liveBrowser();
  canary = await startCanary();
  folder = await mkdtemp(join(tmpdir(), 'pilgi-open-'));
}, 120_000);

afterAll(async () => {
  await browser.close();
  await open.close();
  await canary.close();
  await rm(folder, { recursive: true });
});

describe('a closed page reaches neither file nor network', () => {
  test.each(waysOut)('$name', async (way) => {
    expect(await tryWayOut(browser, way, canary)).toEqual([]);
  });
});

test('the same pages, opened as any other, do', { timeout: 120_000 }, async () => {
  const reached = { server: new Set<string>(), file: new Set<string>() };
  for (const { name, html, files } of waysOut) {
    for (const url of [canary.server, canary.file]) {
      for (const [file, text] of Object.entries(files?.(url) ?? {}))
        await writeFile(join(folder, file), text);
      await writeFile(join(folder, 'page.html'), `<!doctype html><body>${html(url)}<p>글</p>`);
      const page = await open.newPage();
      const leaks = await leaksOf(page, canary, async () => {
        await page.goto(pathToFileURL(join(folder, 'page.html')).href).catch(() => undefined);
      });
      await page.close();
      if (leaks.some((leak) => leak.includes('canary')))
        reached[url === canary.server ? 'server' : 'file'].add(name);
    }
  }
  expect(reached.server.size).toBeGreaterThanOrEqual(24);
  expect(reached.file.size).toBeGreaterThanOrEqual(12);
});
