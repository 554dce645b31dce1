import { expect, test } from 'vitest';
import type { BookPlaces } from '../../../src/export/pdf/book-places.ts';
import { swingingIds } from '../../../src/export/pdf/swinging-ids.ts';

/** Two parts, of which the first has `before` sheets. */
const places = (before: number, page: Readonly<Record<string, number>>): BookPlaces => ({
  offsets: [0, before],
  page: new Map(Object.entries(page)),
  pages: 20,
});

const told = new Set(['a', 'b', 'c', 'still', 'moved', 'new']);

test('what stands where it stood two prints ago, and elsewhere between, swings; sheets are counted in its part', () => {
  const first = { a: 3, b: 12, c: 13, still: 4, moved: 5 };
  const swinging = swingingIds(
    told,
    places(10, first),
    places(11, { a: 4, b: 14, c: 15, still: 4, moved: 6, new: 7 }),
    places(12, { a: 3, b: 14, c: 15, still: 4, moved: 7, new: 8 }),
  );
  expect(swinging).toEqual(
    new Map([
      [0, ['a']],
      [1, ['b', 'c']],
    ]),
  );
});

test('what moves with the sheets before it does not', () => {
  const swinging = swingingIds(told, places(10, { b: 12 }), places(11, { b: 13 }), places(12, { b: 14 }));
  expect(swinging.size).toBe(0);
});
