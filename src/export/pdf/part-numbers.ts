import type { BookPart } from './book-part.ts';
import type { BookPlaces } from './book-places.ts';

/** What a part is told before it is printed: plain data, for the same numbers give the same print. */
export interface PartNumbers {
  /** Page number by id. */
  readonly page: Readonly<Record<string, string>>;
  /** Order of the sheets the ids stand on: two on one sheet have the same. */
  readonly order: Readonly<Record<string, number>>;
  /** Counter style that names its sheets. */
  readonly folio: string;
  /** Its first page is a left one: a blank sheet stands before it that is taken out again. */
  readonly blank: boolean;
  /** Groups of ids that would swing between two sheets: the block of the first of each begins a page. */
  readonly pinned: readonly (readonly string[])[];
  /** Ids of the chapters that are set tighter. */
  readonly tight: readonly string[];
}

/** What was found to suit a part. */
export type PartLayout = Pick<PartNumbers, 'pinned' | 'tight'>;

/** The numbers of one part, from where things came to stand in the last print; `body` is the first chapter's id. */
export function partNumbers(
  part: BookPart,
  index: number,
  places: BookPlaces,
  body: string,
  { pinned, tight }: PartLayout,
): PartNumbers {
  const front = frontPages(places, body);
  const known = [...part.told].flatMap((id) => {
    const sheet = places.page.get(id);
    return sheet === undefined ? [] : [{ id, sheet }];
  });
  const sheets = [...new Set(known.map(({ sheet }) => sheet))].toSorted((left, right) => left - right);
  const ranks = new Map(sheets.map((sheet, rank) => [sheet, rank]));
  const offset = places.offsets[index] ?? 0;
  const blank = isAfterBlank(places, index);
  const first = offset + 1 - (blank ? 1 : 0);
  const last = places.offsets[index + 1] ?? places.pages;
  return {
    page: Object.fromEntries(known.map(({ id, sheet }) => [id, pageLabel(sheet, front)])),
    order: Object.fromEntries(known.map(({ id, sheet }) => [id, ranks.get(sheet)!])),
    folio: folioCss(first, last, front, places.pages),
    blank,
    pinned,
    tight,
  };
}

/** Whether a part's first page is a left one: a blank sheet stands before it while it is printed. */
export function isAfterBlank({ offsets }: Pick<BookPlaces, 'offsets'>, index: number): boolean {
  return (offsets[index] ?? 0) % 2 === 1;
}

/** Sheets before the body, which begins with the id `body`. */
export function frontPages(places: Pick<BookPlaces, 'page'>, body: string): number {
  return (places.page.get(body) ?? 1) - 1;
}

/** The number printed on a sheet: `iii` before the body, then from 1. */
export function pageLabel(sheet: number, front: number): string {
  return sheet > front ? String(sheet - front) : roman(sheet);
}

const romanDigits = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(number: number): string {
  let [rest, text] = [number, ''];
  for (const [value, digits] of romanDigits) {
    while (rest >= value) {
      text += digits;
      rest -= value;
    }
  }
  return text;
}

/** Chromium can't set its page counter: a counter style names every sheet from `first` to `last` instead. */
function folioCss(first: number, last: number, front: number, pages: number): string {
  const total = pages - front;
  const symbols: string[] = [];
  for (let sheet = first; sheet <= last; sheet += 1) {
    const label = pageLabel(sheet, front);
    symbols.push(sheet <= front ? `"${label}"` : `"${label} / ${total}"`);
  }
  return `@counter-style folio{system:fixed 1;symbols:${symbols.join(' ')}}`;
}
