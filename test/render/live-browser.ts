import { type Browser, launch } from 'puppeteer-core';
import { findBrowser } from '../../src/render/find-browser.ts';
import type { FoundBrowser } from '../../src/render/found-browser.ts';
import { thisMachine } from '../../src/render/this-machine.ts';

/** Starts a browser as any other, with scripts and the network: the one a build would find, or `found`. */
export async function liveBrowser(found?: FoundBrowser): Promise<Browser> {
  const { path, shell, env } = found ?? (await findBrowser(thisMachine('ko')));
  return launch({
    executablePath: path,
    headless: shell ? 'shell' : true,
    env: { ...process.env, ...env },
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
}
