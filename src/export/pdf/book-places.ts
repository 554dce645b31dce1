import type { Destinations } from './file/destinations.ts';

/** Where everything stands in the whole book. */
export interface BookPlaces extends Destinations {
  /** Sheets before each part. */
  readonly offsets: readonly number[];
}

/** Puts the places of parts, each counted from its own first sheet, one behind the other. */
export function bookPlaces(parts: readonly Destinations[]): BookPlaces {
  const page = new Map<string, number>();
  const offsets: number[] = [];
  let pages = 0;
  for (const part of parts) {
    offsets.push(pages);
    for (const [id, sheet] of part.page) if (!page.has(id)) page.set(id, pages + sheet);
    pages += part.pages;
  }
  return { pages, page, offsets };
}
