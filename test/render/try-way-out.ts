import type { Browser } from '../../src/render/browser.ts';
import { origin } from '../../src/render/closed-page.ts';
import type { Canary } from './canary.ts';
import { leaksOf } from './leaks-of.ts';
import type { WayOut } from './ways-out.ts';

/** What a closed page reached by one way, to the server and to the file, while it was opened and printed. */
export async function tryWayOut(browser: Browser, way: WayOut, canary: Canary): Promise<string[]> {
  const leaks: string[] = [];
  for (const url of [canary.server, canary.file]) {
    const beside = way.files?.(url) ?? {};
    const answers = new Map<string, string>([
      ...Object.entries(beside),
      ['book.html', `<!doctype html><body>${way.html(url)}<p>글</p>`],
    ]);
    const page = await browser.newPage((path) => {
      const body = answers.get(path);
      return Promise.resolve(
        body === undefined ? undefined : { body: Buffer.from(body), type: typeOf(path) },
      );
    });
    leaks.push(
      ...(await leaksOf(page, canary, async () => {
        await page.goto(`${origin}book.html`);
        await page.pdf({ printBackground: true });
      })),
    );
    await page.close();
  }
  return leaks;
}

function typeOf(path: string): string {
  if (path.endsWith('.css')) return 'text/css';
  return path.endsWith('.svg') ? 'image/svg+xml' : 'text/html; charset=utf-8';
}
