import type { BookPlaces } from './book-places.ts';

/**
 * The ids that swing between two sheets, by part: a block that tells a page number more where it stands on one sheet
 * is pushed to the next, where it tells one less and fits on the sheet before. `before` are the places of two prints
 * ago, `used` those the last print was told, `found` those it came to have.
 */
export function swingingIds(
  told: ReadonlySet<string>,
  before: BookPlaces,
  used: BookPlaces,
  found: BookPlaces,
): ReadonlyMap<number, readonly string[]> {
  const parts = new Map<number, string[]>();
  for (const id of told) {
    const [first, second, third] = [before, used, found].map((places) => placeOf(places, id));
    if (first === undefined || second === undefined || third === undefined) continue;
    if (first.sheet !== third.sheet || first.sheet === second.sheet) continue;
    parts.set(third.part, [...(parts.get(third.part) ?? []), id]);
  }
  return parts;
}

/** Counted from the first sheet of its part: those before may grow. */
function placeOf({ page, offsets }: BookPlaces, id: string): { part: number; sheet: number } | undefined {
  const sheet = page.get(id);
  if (sheet === undefined) return undefined;
  const part = offsets.findLastIndex((offset) => offset < sheet);
  return { part, sheet: sheet - (offsets[part] ?? 0) };
}
