import { expect, test } from 'vitest';
import type { PlacedDestinations } from '../../../src/export/pdf/file/destinations.ts';
import { fitChapters } from '../../../src/export/pdf/fit-chapters.ts';

type Line = readonly [id: string, sheet: number, top?: number];

function print(pages: number, lines: readonly Line[]): PlacedDestinations {
  return {
    pages,
    page: new Map(lines.map(([id, sheet]) => [id, sheet])),
    top: new Map(lines.map(([id, , top = 300]) => [id, top])),
  };
}

/** `a` can be brought onto two sheets, `c` stays on two; `b` ends well down its page; `x` stands behind them all. */
const loose = print(9, [
  ['front', 1],
  ['a', 2],
  ['a2', 4, 80],
  ['a-end', 4, 90],
  ['b', 5],
  ['b-end', 6, 500],
  ['c', 7],
  ['c2', 8, 80],
  ['c-end', 8, 80],
  ['x', 9],
]);
const tried = print(8, [
  ['front', 1],
  ['a', 2],
  ['a2', 3, 700],
  ['a-end', 3, 720],
  ['b', 4],
  ['b-end', 5, 500],
  ['c', 6],
  ['c2', 6, 700],
  ['c-end', 7, 70],
  ['x', 8],
]);

test('keeps chapters tight that end a page earlier, and tells where all then stands', async () => {
  const asked: (readonly string[])[] = [];
  const fitted = await fitChapters((tight) => {
    asked.push(tight);
    return Promise.resolve(tight.length === 0 ? loose : tried);
  });
  expect(asked).toEqual([[], ['a', 'c']]);
  expect(fitted.tight).toEqual(['a']);
  expect(fitted.pages).toBe(8);
  expect(Object.fromEntries(fitted.page)).toEqual({
    front: 1,
    a: 2,
    a2: 3,
    'a-end': 3,
    b: 4,
    'b-end': 5,
    c: 6,
    c2: 7,
    'c-end': 7,
    x: 8,
  });
});

test('a part without such chapters is printed once', async () => {
  const part = print(3, [
    ['a', 1],
    ['a-end', 3, 400],
  ]);
  let asked = 0;
  const fitted = await fitChapters(() => {
    asked += 1;
    return Promise.resolve(part);
  });
  expect(asked).toBe(1);
  expect(fitted).toMatchObject({ pages: 3, tight: [] });
});
