import { endMark } from './page-scripts.ts';
import type { PartPrinter, PlacedPrint } from './part-printer.ts';

/** Plain prints of all parts, and which chapters of each are set tighter. */
export interface FittedChapters {
  readonly prints: readonly PlacedPrint[];
  readonly tight: readonly (readonly string[])[];
}

/**
 * A chapter should not end with a few lines on a page of their own: where one does, its blanks are set tighter, and
 * stay so where that brings it onto the page before. No chapter moves another: each begins a page.
 */
export async function fitChapters(printer: PartPrinter, parts: number): Promise<FittedChapters> {
  const prints = await printer.all(() => ({ tight: [] }));
  const short = prints.map(shortChapters);
  const tried = await printer.some(having(short), (index) => ({ tight: short[index] ?? [] }));
  const tight = Array.from({ length: parts }, (_, index) => {
    const print = tried.get(index);
    return print === undefined
      ? []
      : (short[index] ?? []).filter((id) => isShorter(print, prints[index]!, id));
  });
  const fitted = await printer.some(having(tight), (index) => ({ tight: tight[index] ?? [] }));
  return { prints: prints.map((print, index) => fitted.get(index) ?? print), tight };
}

function having(lists: readonly (readonly string[])[]): number[] {
  return [...lists.keys()].filter((index) => (lists[index] ?? []).length > 0);
}

/** The last line of a short page stands above this, in points from its top edge: seven lines below the margin of A4. */
const shortPage = 190;

function shortChapters(print: PlacedPrint): string[] {
  return print.ends.flatMap(([mark, top]) => {
    const id = mark.slice(0, -endMark.length);
    return top < shortPage && sheetsOf(print, id) > 1 ? [id] : [];
  });
}

function isShorter(print: PlacedPrint, before: PlacedPrint, id: string): boolean {
  return sheetsOf(print, id) < sheetsOf(before, id);
}

function sheetsOf({ page }: PlacedPrint, id: string): number {
  return (page.get(`${id}${endMark}`) ?? 0) - (page.get(id) ?? 0) + 1;
}
