import type { Page, PDFOptions } from 'puppeteer';
import type { Browser } from '../../render/browser.ts';
import { origin, type Serve } from '../../render/closed-page.ts';
import { readDestinations, type Destinations } from './file/destinations.ts';
import { PdfFile } from './file/pdf-file.ts';
import { fillNumbers } from './fill-numbers.ts';

/** A printed book whose page numbers are all right. */
export interface PrintedBook {
  readonly file: PdfFile;
  readonly destinations: Destinations;
  /** Texts of its headings in order: Chromium's outline loses blanks. */
  readonly headings: readonly string[];
  /** Ids whose page number could not be found: their numbers are left out. */
  readonly unknown: readonly string[];
}

/** Numbers change lines and lines change numbers; more rounds than this do not help. */
const rounds = 3;

/** Milliseconds a print may take. */
const printLimit = 600_000;

/**
 * Prints `book.html` of `serve` in two passes: plain, to learn where things stand; then tagged, with the numbers
 * filled in, until a print agrees with its own numbers. Throws where none does. `body` is the first chapter's id.
 */
export async function printBook(
  browser: Browser,
  serve: Serve,
  body: string,
  signal: AbortSignal,
): Promise<PrintedBook> {
  const page = await browser.newPage(serve);
  try {
    await page.goto(`${origin}book.html`, { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    let known = readDestinations(await print(page, { tagged: false, outline: false }));
    for (let round = 0; round < rounds; round += 1) {
      signal.throwIfAborted();
      const told = await fillNumbers(page, known, body);
      const file = await print(page, { tagged: true, outline: true });
      const found = readDestinations(file);
      if (agree(known, found, told)) {
        const unknown = [...told].filter((id) => !found.page.has(id));
        return { file, destinations: found, headings: await headingsOf(page), unknown };
      }
      known = found;
    }
    throw new Error(`the page numbers of the book do not settle in ${rounds} prints`);
  } finally {
    await page.close();
  }
}

async function print(page: Page, options: PDFOptions): Promise<PdfFile> {
  const bytes = await page.pdf({
    ...options,
    preferCSSPageSize: true,
    printBackground: true,
    waitForFonts: false,
    timeout: printLimit,
  });
  return PdfFile.read(bytes);
}

/** Whether all numbers told are still right; what nobody tells may have moved. */
function agree(left: Destinations, right: Destinations, told: ReadonlySet<string>): boolean {
  return left.pages === right.pages && [...told].every((id) => left.page.get(id) === right.page.get(id));
}

async function headingsOf(page: Page): Promise<string[]> {
  const found: unknown = await page.evaluate(
    `[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((heading) => heading.textContent.replace(/\\s+/g, ' ').trim())`,
  );
  return Array.isArray(found) ? found.map(String) : [];
}
