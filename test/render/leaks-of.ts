import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { origin } from '../../src/render/closed-page.ts';
import { type Canary, canaryText } from './canary.ts';

/** How long something that was begun may take to show, in milliseconds. */
const patience = 50;

/** How long a frame may take to tell its text, in milliseconds. */
const frameLimit = 500;

/**
 * What a page reached while `use` opens and prints it: answers that are not ours, text of a file in any of its frames,
 * requests and connections to the canary. What begins with `home` is ours.
 */
export async function leaksOf(
  page: Page,
  canary: Canary,
  use: (page: Page) => Promise<void>,
  home: string = origin,
): Promise<string[]> {
  canary.hits();
  const leaks: string[] = [];
  page.on('requestfinished', (request) => {
    const url = request.url();
    if (!url.startsWith(home) && !/^(?:data|about|blob):/.test(url) && url !== page.mainFrame().url())
      leaks.push(`answered: ${url}`);
  });
  await use(page);
  await wait(patience);
  for (const frame of page.frames()) {
    // A frame whose navigation was refused never answers.
    const reading = frame.evaluate('document.documentElement.textContent').catch(() => '');
    const text = await Promise.race([reading, wait(frameLimit, '')]);
    if (String(text).includes(canaryText)) leaks.push(`text of ${frame.url()}`);
  }
  return [...leaks, ...canary.hits().map((hit) => `canary: ${hit}`)];
}
