import type { Page } from 'puppeteer';
import type { Language } from '../../language/language.ts';
import type { Browser } from '../../render/browser.ts';
import { origin, type Serve } from '../../render/closed-page.ts';
import type { StudySet } from '../../study/study-set.ts';
import { readDestinations } from '../pdf/file/destinations.ts';
import { PdfFile } from '../pdf/file/pdf-file.ts';
import { finishPdf } from '../pdf/finish-pdf.ts';
import type { PrintHtml } from './print-html.ts';
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
const sizes = [7, 7.3, 7.6, 7.9, 8.2, 8.5, 8.8, 9.1];

/** Milliseconds a print may take. */
const printLimit = 120_000;

/**
 * Prints the sheet in the largest type that needs no more pages than the smallest one does: what fits one page
 * stays on one page.
 */
export async function printSheet(
  browser: Browser,
  html: PrintHtml,
  facts: SheetFacts,
): Promise<PrintedSheet> {
  const page = await browser.newPage(serve(html));
  try {
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
  } finally {
    await page.close();
  }
}

async function pagesAt(page: Page, size: number): Promise<number> {
  return readDestinations(await print(page, size, false)).pages;
}

async function print(page: Page, size: number, tagged: boolean): Promise<PdfFile> {
  await page.goto(`${origin}${size}.html`, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
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

/** A page for each size, and the fonts. */
function serve({ html, fonts }: PrintHtml): Serve {
  const faces = new Map(fonts.faces.map(({ path, bytes }) => [path, { body: bytes, type: 'font/ttf' }]));
  return (path) => {
    const size = sizes[Number(/^(\d+)\.html$/.exec(path)?.[1])];
    if (size === undefined) return Promise.resolve(faces.get(path));
    return Promise.resolve({ body: Buffer.from(html(size), 'utf8'), type: 'text/html; charset=utf-8' });
  };
}
