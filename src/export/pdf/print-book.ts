import { bookPlaces, type BookPlaces } from './book-places.ts';
import type { Destinations } from './file/destinations.ts';
import { partNumbers, isAfterBlank } from './part-numbers.ts';
import { PartPrinter, type PlacedPrint, type PrintablePart, type PrintContext } from './part-printer.ts';
import type { StoredPrint } from './print-store.ts';
import { swingingIds } from './swinging-ids.ts';

/** A printed book whose page numbers are all right. */
export interface PrintedBook {
  readonly parts: readonly (StoredPrint & { readonly blank: boolean; readonly hasContents: boolean })[];
  readonly places: BookPlaces;
  /** Ids whose page number could not be found: their numbers are left out. */
  readonly unknown: readonly string[];
}

/** Numbers change lines and lines change numbers; from the third round on, what swings is pinned. */
const rounds = 8;

/**
 * Prints the parts of a book in two passes: plain, to learn where things stand; then tagged, with the numbers filled
 * in, until the prints agree with their own numbers. Throws where they never do. A print that is in the store, made
 * from the same page and numbers by the same browser, is not made again.
 */
export async function printBook(
  parts: readonly PrintablePart[],
  context: PrintContext,
): Promise<PrintedBook> {
  const printer = new PartPrinter(parts, context);
  try {
    const plain = await printer.all(() => undefined);
    let known = await settleIndexes(plain, parts, printer, context.body);
    let before = known;
    const told = new Set(parts.flatMap((part) => [...part.told]));
    const pinned = parts.map((): string[][] => []);
    for (let round = 0; round < rounds; round += 1) {
      const places = known;
      const prints = await printer.all((index) =>
        partNumbers(parts[index]!, index, places, context.body, {
          pinned: [...(pinned[index] ?? [])],
          tight: plain[index]!.tight,
        }),
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
    await printer.close();
  }
}

/**
 * Numbers change the length of an index, for it leaves out those it has, and with that the number of all pages, which
 * every page tells: the parts with a stretch of one are printed alone until their lengths stay.
 */
async function settleIndexes(
  plain: readonly PlacedPrint[],
  parts: readonly PrintablePart[],
  printer: PartPrinter,
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

/** Whether all numbers told are still right; what nobody tells may have moved. */
function agree(left: BookPlaces, right: BookPlaces, told: ReadonlySet<string>): boolean {
  return left.pages === right.pages && [...told].every((id) => left.page.get(id) === right.page.get(id));
}
