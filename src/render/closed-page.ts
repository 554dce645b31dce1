import type { Browser as PuppeteerBrowser, HTTPRequest, Page } from 'puppeteer-core';

/** The only origin a page may speak to; no such host exists, every answer is ours. */
export const origin = 'http://notes.invalid/';

/** Answers a path (`/book.html` is asked as `book.html`); `undefined` is a refusal. */
export type Serve = (path: string) => Promise<{ body: Uint8Array; type: string } | undefined>;

const contentSecurityPolicy = [
  "default-src 'none'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self'",
  "img-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * A page without script, network and files: each request is answered from `serve` or refused. It has a context of its
 * own, and with that a process: pages of one origin would share one, which works on one page at a time and keeps
 * what closed pages took. Both end with the page.
 */
export async function closedPage(browser: PuppeteerBrowser, serve: Serve): Promise<Page> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  page.once('close', () => void context.close().catch(() => undefined));
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, serve));
  return page;
}

async function answer(request: HTTPRequest, serve: Serve): Promise<void> {
  try {
    const found = isOurs(request)
      ? await serve(decodeURIComponent(new URL(request.url()).pathname.slice(1)))
      : undefined;
    // A refused navigation is given up, any other refusal would put an error page in the place of ours.
    if (found === undefined)
      await request.abort(request.isNavigationRequest() ? 'aborted' : 'blockedbyclient');
    else {
      await request.respond({
        status: 200,
        contentType: found.type,
        headers: { 'Content-Security-Policy': contentSecurityPolicy, 'X-Content-Type-Options': 'nosniff' },
        body: found.body,
      });
    }
  } catch {
    // The page was closed meanwhile; nobody waits for the answer any more.
    await request.abort().catch(() => undefined);
  }
}

function isOurs(request: HTTPRequest): boolean {
  return request.method() === 'GET' && request.url().startsWith(origin);
}
