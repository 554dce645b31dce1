import type { Page } from 'puppeteer-core';
import type { Language } from '../../language/language.ts';
import type { Browser } from '../../render/browser.ts';
import { whileRunning } from '../../render/while-running.ts';
import { origin, type Serve } from '../../render/closed-page.ts';
import type { FontSet } from '../../render/fonts.ts';
import type { StudySet } from '../../study/study-set.ts';
import { readDestinations } from '../pdf/file/destinations.ts';
import { PdfFile } from '../pdf/file/pdf-file.ts';
import { finishPdf } from '../pdf/finish-pdf.ts';
import { printFailure } from '../pdf/print-failure.ts';
import { Tabs } from '../pdf/tabs.ts';
import type { Sheet } from './sheet.ts';

/** A printed sheet. */
export interface PrintedSheet {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** What the file says of itself. */
export interface SheetFacts {
  readonly sheet: Sheet;
  readonly set: StudySet;
  readonly language: Language;
  readonly now: Date;
  readonly signal: AbortSignal;
}

/** Sizes of type in points, from the smallest that may be on paper to the largest that still looks dense. */
const sizes = [7, 7.2, 7.4, 7.6, 7.8, 8, 8.3, 8.6, 8.9, 9.2, 9.6, 10, 10.4];

/** Milliseconds a print may take. */
const printLimit = 120_000;

/**
 * Prints the sheet in the largest type that needs no more pages than the smallest one does: what fits one page
 * stays on one page. A browser that dies is tried once more. Throws a `PilgiError` (exit 4) where it cannot be printed.
 */
export function printSheet(
  browser: Browser,
  html: string,
  fonts: FontSet,
  facts: SheetFacts,
): Promise<PrintedSheet> {
  const load = () => openSheet(browser, html, fonts);
  const tabs = new Tabs(load, false, facts.signal);
  return tabs
    .use(0, (page) => printFitting(page, facts))
    .catch((error: unknown) => {
      throw printFailure(error, facts.language);
    });
}

async function openSheet(browser: Browser, html: string, fonts: FontSet): Promise<Page> {
  const page = await browser.newPage(serve(html, fonts));
  try {
    await whileRunning(page.browser(), loadSheet(page));
    return page;
  } catch (error) {
    void page.close().catch(() => undefined);
    throw error;
  }
}

async function loadSheet(page: Page): Promise<void> {
  await page.goto(`${origin}sheet.html`, { waitUntil: 'load', timeout: printLimit });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

async function printFitting(page: Page, facts: SheetFacts): Promise<PrintedSheet> {
  const fewest = await pagesAt(page, 0);
  let [low, high] = [0, sizes.length - 1];
  while (low < high) {
    facts.signal.throwIfAborted();
    const middle = Math.ceil((low + high) / 2);
    if ((await pagesAt(page, middle)) <= fewest) low = middle;
    else high = middle - 1;
  }
  const file = await print(page, low, true);
  const bytes = finishPdf(file, {
    title: facts.sheet.title,
    ...(facts.set.author !== undefined && { author: facts.set.author }),
    language: facts.language,
    now: facts.now,
    front: 0,
    headings: await headingsOf(page),
    targetWords: () => '',
  });
  return { bytes, pages: fewest };
}

async function pagesAt(page: Page, size: number): Promise<number> {
  return readDestinations(await print(page, size, false)).pages;
}

async function print(page: Page, size: number, tagged: boolean): Promise<PdfFile> {
  await page.evaluate(`document.documentElement.style.setProperty('--size', '${sizes[size]}pt')`);
  const bytes = await page.pdf({
    tagged,
    outline: tagged,
    preferCSSPageSize: true,
    printBackground: true,
    waitForFonts: false,
    timeout: printLimit,
  });
  return PdfFile.read(bytes);
}

async function headingsOf(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(
    `[...document.querySelectorAll('h1,h2,h3')].map((heading) => heading.textContent.replace(/\\s+/g, ' ').trim())`,
  );
  return Array.isArray(found) ? found.map(String) : [];
}

/** The page asks for these and nothing else. */
function serve(html: string, fonts: FontSet): Serve {
  const answers = new Map<string, { body: Uint8Array; type: string }>([
    ['sheet.html', { body: Buffer.from(html, 'utf8'), type: 'text/html; charset=utf-8' }],
    ...fonts.faces.map(({ path, bytes }): [string, { body: Uint8Array; type: string }] => [
      path,
      { body: bytes, type: 'font/ttf' },
    ]),
  ]);
  return (path) => Promise.resolve(answers.get(path));
}
