import { createHash } from 'node:crypto';
import type { Page, PDFOptions } from 'puppeteer-core';
import type { Browser } from '../../render/browser.ts';
import { origin, type Serve } from '../../render/closed-page.ts';
import { whileRunning } from '../../render/while-running.ts';
import type { BookPart } from './book-part.ts';
import { readDestinations, type Destinations } from './file/destinations.ts';
import { PdfFile } from './file/pdf-file.ts';
import { fitChapters } from './fit-chapters.ts';
import { fillNumbers, headingsOf, pageScripts, preparePage, tightenChapters } from './page-scripts.ts';
import type { PartNumbers } from './part-numbers.ts';
import type { PrintStore, StoredPrint } from './print-store.ts';
import { Tabs } from './tabs.ts';

/** A part to print. */
export interface PrintablePart extends BookPart {
  /** What its page may ask for, `book.html` first, and the characters its fonts lack; made when it is first asked for. */
  readonly open: () => Promise<{ readonly serve: Serve; readonly missing: readonly string[] }>;
}

/** What printing needs beside the parts. */
export interface PrintContext {
  readonly browser: Browser;
  readonly store: PrintStore;
  /** Id of the first chapter. */
  readonly body: string;
  readonly signal: AbortSignal;
}

/** A print, and on which of its sheets each id stands. */
export type PlacedPrint = StoredPrint & Destinations;

const width = 2;

/** Prints parts, each in a tab: two at a time, for Chromium gains nothing from more, and each costs memory. */
export class PartPrinter {
  readonly #parts: readonly PrintablePart[];
  readonly #tabs: Tabs;
  /** Characters fonts lack, by part, once it was opened. */
  readonly #missing = new Map<number, readonly string[]>();
  readonly #context: PrintContext;
  /** The last print of each part in this build, with its key: a round that tells it nothing new takes that. */
  readonly #last = new Map<number, { readonly key: string; readonly print: StoredPrint }>();

  constructor(parts: readonly PrintablePart[], context: PrintContext) {
    const load = async (part: number): Promise<Page> => {
      const opened = await openPart(parts[part]!, context.browser);
      this.#missing.set(part, opened.missing);
      return opened.page;
    };
    this.#parts = parts;
    this.#tabs = new Tabs(load, parts.length <= width, context.signal);
    this.#context = context;
  }

  /** Prints all parts: plain, their chapters fitted, where a part is told no numbers. */
  async all(numbersOf: (index: number) => PartNumbers | undefined): Promise<PlacedPrint[]> {
    const prints = await this.some([...this.#parts.keys()], numbersOf);
    return this.#parts.map((_, index) => prints.get(index)!);
  }

  /** The same for some of the parts. */
  async some(
    chosen: readonly number[],
    numbersOf: (index: number) => PartNumbers | undefined,
  ): Promise<Map<number, PlacedPrint>> {
    const prints = new Map<number, PlacedPrint>();
    const waiting = chosen.values();
    const work = async (): Promise<void> => {
      for (const index of waiting) {
        const print = await this.#print(index, numbersOf(index));
        prints.set(index, { ...print, page: new Map(print.sheets) });
      }
    };
    await Promise.all(Array.from({ length: width }, work));
    return prints;
  }

  /** Closes what is open. */
  async close(): Promise<void> {
    await this.#tabs.close();
  }

  async #print(index: number, numbers: PartNumbers | undefined): Promise<StoredPrint> {
    const { store } = this.#context;
    const part = this.#parts[index]!;
    const key = printKey(part, numbers, this.#context.browser.version);
    const last = this.#last.get(index);
    if (last?.key === key) return last.print;
    const print = (await store.get(key)) ?? (await this.#make(index, part, numbers, key));
    this.#last.set(index, { key, print });
    return print;
  }

  #make(
    index: number,
    part: PrintablePart,
    numbers: PartNumbers | undefined,
    key: string,
  ): Promise<StoredPrint> {
    return numbers === undefined
      ? this.#makePlain(index, part, key)
      : this.#makeTagged(index, part, numbers, key);
  }

  /** It is only read for its places. */
  async #makePlain(index: number, part: PrintablePart, key: string): Promise<StoredPrint> {
    const timeout = timeLimit(part);
    const { pages, page, tight } = await this.#tabs.use(index, (tab) =>
      fitChapters(async (ids) => {
        await tightenChapters(tab, ids);
        return readDestinations(
          PdfFile.read(await tab.pdf({ ...printOptions, tagged: false, outline: false, timeout })),
        );
      }),
    );
    const missing = [...this.#missing.get(index)!];
    const record = { pages, sheets: [...page], tight: [...tight], headings: [], missing };
    return this.#context.store.put(key, record, new Uint8Array());
  }

  async #makeTagged(
    index: number,
    part: PrintablePart,
    numbers: PartNumbers,
    key: string,
  ): Promise<StoredPrint> {
    const made = await this.#tabs.use(index, async (tab) => {
      await fillNumbers(tab, numbers);
      const bytes = await tab.pdf({ ...printOptions, tagged: true, outline: true, timeout: timeLimit(part) });
      return { bytes, headings: await headingsOf(tab) };
    });
    const found = readDestinations(PdfFile.read(made.bytes));
    const before = numbers.blank ? 1 : 0;
    const record = {
      pages: found.pages - before,
      sheets: [...found.page].map(([id, sheet]): [string, number] => [id, sheet - before]),
      tight: [...numbers.tight],
      headings: made.headings,
      missing: [...this.#missing.get(index)!],
    };
    return this.#context.store.put(key, record, made.bytes);
  }
}

async function openPart(
  part: PrintablePart,
  browser: Browser,
): Promise<{ page: Page; missing: readonly string[] }> {
  const { serve, missing } = await part.open();
  const page = await browser.newPage(serve);
  try {
    await whileRunning(page.browser(), loadPart(page, part));
    return { page, missing };
  } catch (error) {
    void page.close().catch(() => undefined);
    throw error;
  }
}

async function loadPart(page: Page, part: BookPart): Promise<void> {
  await page.goto(`${origin}book.html`, { waitUntil: 'load', timeout: timeLimit(part) });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  await preparePage(page, part);
}

const printOptions: PDFOptions = { preferCSSPageSize: true, printBackground: true, waitForFonts: false };

/** Milliseconds a part may take to load or print: a minute, and ten seconds for every 100,000 characters. */
function timeLimit(part: BookPart): number {
  return 60_000 + part.html.length / 10;
}

/** All that a print depends on, but the version of pilgi: each has a store of its own. */
function printKey(part: BookPart, numbers: PartNumbers | undefined, browser: string): string {
  const hash = createHash('sha256');
  for (const text of [
    browser,
    ...pageScripts,
    part.html,
    part.css,
    JSON.stringify([part.wanted, part.elsewhere, numbers]),
  ])
    hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 40);
}
