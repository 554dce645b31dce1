import { createHash } from 'node:crypto';
import type { Page, PDFOptions } from 'puppeteer';
import type { Browser } from '../../render/browser.ts';
import { origin, type Serve } from '../../render/closed-page.ts';
import type { BookPart } from './book-part.ts';
import { bookPlaces, type BookPlaces } from './book-places.ts';
import { readDestinations, type Destinations } from './file/destinations.ts';
import { PdfFile } from './file/pdf-file.ts';
import { fillNumbers, headingsOf, pageScripts, preparePage } from './page-scripts.ts';
import { isAfterBlank, partNumbers, type PartNumbers } from './part-numbers.ts';
import type { PrintStore, StoredPrint } from './print-store.ts';
import { swingingIds } from './swinging-ids.ts';
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

/** A printed book whose page numbers are all right. */
export interface PrintedBook {
  readonly parts: readonly (StoredPrint & { readonly blank: boolean; readonly hasContents: boolean })[];
  readonly places: BookPlaces;
  /** Ids whose page number could not be found: their numbers are left out. */
  readonly unknown: readonly string[];
}

/** Numbers change lines and lines change numbers; from the third round on, what swings is pinned. */
const rounds = 8;

/** Parts printed at a time: Chromium gains nothing from more, and each costs memory. */
const width = 2;

/**
 * Prints the parts of a book in two passes: plain, to learn where things stand; then tagged, with the numbers filled
 * in, until the prints agree with their own numbers. Throws where they never do. A print that is in the store, made
 * from the same page and numbers by the same browser, is not made again.
 */
export async function printBook(
  parts: readonly PrintablePart[],
  context: PrintContext,
): Promise<PrintedBook> {
  const missing = new Map<number, readonly string[]>();
  const load = async (part: number): Promise<Page> => {
    const opened = await openPart(parts[part]!, context.browser);
    missing.set(part, opened.missing);
    return opened.page;
  };
  const tabs = new Tabs(load, parts.length <= width, context.signal);
  const printer = new PartPrinter(parts, tabs, missing, context);
  try {
    const plain: Destinations[] = await printer.all(() => undefined);
    let known = await settleIndexes(plain, parts, printer, context.body);
    let before = known;
    const told = new Set(parts.flatMap((part) => [...part.told]));
    const pinned = parts.map((): string[][] => []);
    for (let round = 0; round < rounds; round += 1) {
      const places = known;
      const prints = await printer.all((index) =>
        partNumbers(parts[index]!, index, places, context.body, [...(pinned[index] ?? [])]),
      );
      const found = bookPlaces(prints);
      if (agree(known, found, told)) {
        return {
          parts: prints.map((print, index) => ({
            ...print,
            blank: isAfterBlank(places, index),
            hasContents: parts[index]?.hasContents === true,
          })),
          places: found,
          unknown: [...told].filter((id) => !found.page.has(id)),
        };
      }
      for (const [part, ids] of swingingIds(told, before, places, found)) pinned[part]?.push([...ids]);
      [before, known] = [places, found];
    }
    throw new Error(`the page numbers of the book do not settle in ${rounds} prints`);
  } finally {
    await tabs.close();
  }
}

/**
 * Numbers change the length of an index, for it leaves out those it has, and with that the number of all pages, which
 * every page tells: the parts with a stretch of one are printed alone until their lengths stay.
 */
async function settleIndexes(
  plain: readonly Destinations[],
  parts: readonly PrintablePart[],
  printer: PartPrinter,
  body: string,
): Promise<BookPlaces> {
  const found = [...plain];
  let known = bookPlaces(found);
  const indexes = [...parts.keys()].filter((index) => parts[index]?.hasIndex === true);
  if (parts.length === 1) return known;
  for (let round = 0; round < rounds; round += 1) {
    const places = known;
    const prints = await printer.some(indexes, (index) =>
      partNumbers(parts[index]!, index, places, body, []),
    );
    const isSettled = [...prints].every(([index, print]) => print.pages === found[index]?.pages);
    for (const [index, print] of prints) found[index] = print;
    known = bookPlaces(found);
    if (isSettled) break;
  }
  return known;
}

/** Whether all numbers told are still right; what nobody tells may have moved. */
function agree(left: BookPlaces, right: BookPlaces, told: ReadonlySet<string>): boolean {
  return left.pages === right.pages && [...told].every((id) => left.page.get(id) === right.page.get(id));
}

async function openPart(
  part: PrintablePart,
  browser: Browser,
): Promise<{ page: Page; missing: readonly string[] }> {
  const { serve, missing } = await part.open();
  const page = await browser.newPage(serve);
  try {
    await page.goto(`${origin}book.html`, { waitUntil: 'load', timeout: timeLimit(part) });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    await preparePage(page, part);
    return { page, missing };
  } catch (error) {
    void page.close().catch(() => undefined);
    throw error;
  }
}

type PlacedPrint = StoredPrint & Destinations;

class PartPrinter {
  readonly #parts: readonly PrintablePart[];
  readonly #tabs: Tabs;
  readonly #missing: ReadonlyMap<number, readonly string[]>;
  readonly #context: PrintContext;
  /** The last print of each part in this build, with its key: a round that tells it nothing new takes that. */
  readonly #last = new Map<number, { readonly key: string; readonly print: StoredPrint }>();

  /** `missing` tells which characters fonts lack, by part, once it was opened. */
  constructor(
    parts: readonly PrintablePart[],
    tabs: Tabs,
    missing: ReadonlyMap<number, readonly string[]>,
    context: PrintContext,
  ) {
    this.#parts = parts;
    this.#tabs = tabs;
    this.#missing = missing;
    this.#context = context;
  }

  /** Prints all parts: plain where a part is told no numbers. */
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

  async #make(
    index: number,
    part: PrintablePart,
    numbers: PartNumbers | undefined,
    key: string,
  ): Promise<StoredPrint> {
    const made = await this.#tabs.use(index, async (page) => {
      if (numbers !== undefined) await fillNumbers(page, numbers);
      const tagged = numbers !== undefined;
      const bytes = await page.pdf({ ...printOptions, tagged, outline: tagged, timeout: timeLimit(part) });
      return { bytes, headings: tagged ? await headingsOf(page) : [] };
    });
    const found = readDestinations(PdfFile.read(made.bytes));
    const before = numbers?.blank === true ? 1 : 0;
    const record = {
      pages: found.pages - before,
      sheets: [...found.page].map(([id, sheet]): [string, number] => [id, sheet - before]),
      headings: made.headings,
      missing: [...(this.#missing.get(index) ?? [])],
    };
    // The plain print is only read for its places.
    return this.#context.store.put(key, record, numbers === undefined ? new Uint8Array() : made.bytes);
  }
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
