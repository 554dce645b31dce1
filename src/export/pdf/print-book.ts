import type { BookPart } from './book-part.ts';
import { bookPlaces, type BookPlaces } from './book-places.ts';
import type { Destinations } from './file/destinations.ts';
import { partNumbers, isAfterBlank } from './part-numbers.ts';
import { PartPrinter, type PlacedPrint, type PrintablePart, type PrintContext } from './part-printer.ts';
import type { StoredPrint } from './print-store.ts';
import { swingingIds } from './swinging-ids.ts';
import { PrintError } from './tabs.ts';

/** A printed book whose page numbers are all right. */
export interface PrintedBook {
  readonly parts: readonly (StoredPrint & { readonly blank: boolean; readonly hasContents: boolean })[];
  readonly places: BookPlaces;
  /** Ids whose page number could not be found: their numbers are left out. */
  readonly unknown: readonly string[];
}

/** What prints parts, all of them or some: a `PartPrinter`. */
export type Printer = Pick<PartPrinter, 'all' | 'some'>;

/**
 * Numbers change lines and lines change numbers: what swings between two sheets is pinned from the third round on, and
 * a number that is wrong still after `patience` rounds is left out from there on.
 */
const [rounds, patience] = [12, 7];

/** Prints the parts of a book. What is in the store, made from the same page and numbers by the same browser, stays. */
export async function printBook(
  parts: readonly PrintablePart[],
  context: PrintContext,
): Promise<PrintedBook> {
  const printer = new PartPrinter(parts, context);
  try {
    return await settleNumbers(parts, printer, context.body);
  } finally {
    await printer.close();
  }
}

/**
 * Prints the parts of a book in two passes: plain, to learn where things stand; then tagged, with the numbers filled
 * in, until the prints agree with their own numbers. Throws a `PrintError` where they never do.
 */
export async function settleNumbers(
  parts: readonly BookPart[],
  printer: Printer,
  body: string,
): Promise<PrintedBook> {
  const plain = await printer.all(() => undefined);
  let known = await settleIndexes(plain, parts, printer, body);
  let before = known;
  const told = new Set(parts.flatMap((part) => [...part.told]));
  const pinned = parts.map((): string[][] => []);
  const hidden = new Set<string>();
  for (let round = 0; round < rounds; round += 1) {
    const places = known;
    const prints = await printer.all((index) =>
      partNumbers(untold(parts[index]!, hidden), index, places, body, {
        pinned: [...(pinned[index] ?? [])],
        tight: plain[index]!.tight,
      }),
    );
    const found = bookPlaces(prints);
    const moved = [...told].filter((id) => places.page.get(id) !== found.page.get(id) && !hidden.has(id));
    if (moved.length === 0 && places.pages === found.pages) {
      return {
        parts: prints.map((print, index) => ({
          ...print,
          blank: isAfterBlank(places, index),
          hasContents: parts[index]?.hasContents === true,
        })),
        places: found,
        unknown: [...told].filter((id) => hidden.has(id) || !found.page.has(id)),
      };
    }
    for (const [part, ids] of swingingIds(told, before, places, found)) pinned[part]?.push([...ids]);
    if (round >= patience) for (const id of moved) hidden.add(id);
    [before, known] = [places, found];
  }
  throw new PrintError('unsettled', new Error(`${rounds} prints`));
}

/** The part with fewer ids to tell the numbers of. */
function untold(part: BookPart, hidden: ReadonlySet<string>): BookPart {
  if (hidden.size === 0) return part;
  return { ...part, told: new Set([...part.told].filter((id) => !hidden.has(id))) };
}

/**
 * Numbers change the length of an index, for it leaves out those it has, and with that the number of all pages, which
 * every page tells: the parts with a stretch of one are printed alone until their lengths stay.
 */
async function settleIndexes(
  plain: readonly PlacedPrint[],
  parts: readonly BookPart[],
  printer: Printer,
  body: string,
): Promise<BookPlaces> {
  const found: Destinations[] = [...plain];
  let known = bookPlaces(found);
  const indexes = [...parts.keys()].filter((index) => parts[index]?.hasIndex === true);
  if (parts.length === 1) return known;
  for (let round = 0; round < rounds; round += 1) {
    const places = known;
    const prints = await printer.some(indexes, (index) =>
      partNumbers(parts[index]!, index, places, body, { pinned: [], tight: plain[index]!.tight }),
    );
    const isSettled = [...prints].every(([index, print]) => print.pages === found[index]?.pages);
    for (const [index, print] of prints) found[index] = print;
    known = bookPlaces(found);
    if (isSettled) break;
  }
  return known;
}
