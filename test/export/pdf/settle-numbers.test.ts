import { expect, test } from 'vitest';
import type { BookPart } from '../../../src/export/pdf/book-part.ts';
import type { PartNumbers } from '../../../src/export/pdf/part-numbers.ts';
import type { PlacedPrint } from '../../../src/export/pdf/part-printer.ts';
import { settleNumbers, type Printer } from '../../../src/export/pdf/print-book.ts';
import { PrintError } from '../../../src/export/pdf/tabs.ts';

const part: BookPart = {
  html: '',
  css: '',
  hasContents: false,
  hasIndex: false,
  told: new Set(['first', 'moving']),
  wanted: [],
  elsewhere: [],
};

/** Prints one part whose `moving` stands where `place` says, from what it is told. */
function printer(place: (numbers: PartNumbers | undefined) => number, pages = () => 9): Printer {
  const print = (numbers: PartNumbers | undefined): PlacedPrint => {
    const sheets: [string, number][] = [
      ['first', 1],
      ['moving', place(numbers)],
    ];
    const nothing = { tight: [], headings: [], missing: [], sha256: '' };
    const bytes = () => Promise.resolve(new Uint8Array());
    return { ...nothing, pages: pages(), sheets, page: new Map(sheets), bytes };
  };
  return {
    all: (numbersOf) => Promise.resolve([print(numbersOf(0))]),
    some: (chosen, numbersOf) =>
      Promise.resolve(new Map(chosen.map((index) => [index, print(numbersOf(index))]))),
  };
}

test('prints until the number told is the page it stands on', async () => {
  const told: (string | undefined)[] = [];
  const book = await settleNumbers(
    [part],
    printer((numbers) => {
      if (numbers === undefined) return 2;
      told.push(numbers.page['moving']);
      return Math.min(5, Number(numbers.page['moving']) + 1);
    }),
    'first',
  );
  expect(told).toEqual(['2', '3', '4', '5']);
  expect(book.places.page.get('moving')).toBe(5);
  expect(book.unknown).toEqual([]);
});

test('a number that goes round and round is left out, told of, and linked all the same', async () => {
  let last: PartNumbers | undefined;
  // Three places in turn: pinning, which knows of two, does not help.
  const book = await settleNumbers(
    [part],
    printer((numbers) => {
      last = numbers;
      const told = numbers?.page['moving'];
      return told === undefined ? 2 : (Number(told) % 3) + 1;
    }),
    'first',
  );
  expect(last?.page).toEqual({ first: '1' });
  expect(book.unknown).toEqual(['moving']);
  expect(book.places.page.get('moving')).toBe(2);
});

test('a book whose length never stays is an error that says so', async () => {
  let pages = 9;
  const book = settleNumbers(
    [part],
    printer(
      () => 2,
      () => (pages += 1),
    ),
    'first',
  );
  await expect(book).rejects.toBeInstanceOf(PrintError);
  await expect(book).rejects.toMatchObject({ reason: 'unsettled' });
});
