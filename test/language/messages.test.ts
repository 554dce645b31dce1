import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fill } from '../../src/language/language.ts';

const source = new URL('../../src/', import.meta.url);
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /^(?:check|cli|export|language|read|render|study|grammar)\/.*\.ts$/.test(name));

/** A particle of one form right behind a word that is filled in: it fits half of the words. */
const fixed =
  /(?:\$\{[^{}]*\}|(?<!\$)\{\w+\})(?:\\?[`"'])*(?:은|는|이|가|을|를|와|과|으?로|이?라고|이?다|이?란|은\(는\)|이\(가\)|을\(를\)|와\(과\))(?![가-힣])/g;

test('no message fixes the form of a particle behind a word that is filled in', () => {
  const found = files.flatMap((name) =>
    [...readFileSync(new URL(name, source), 'utf8').matchAll(fixed)].map(([text]) => `${name}: ${text}`),
  );
  expect(found).toEqual([]);
});

test.each([
  ['--volumes', '`--volumes`는'],
  ['--output', '`--output`은'],
  ['커밋', '`커밋`은'],
  ['commit', '`commit`은'],
])('a place of a text may ask for the particle that fits: %s', (word, text) => {
  expect(fill('{word|은/는}', { word: `\`${word}\`` })).toBe(text);
});

test.each([
  [0, '0 cards'],
  [1, '1 card'],
  [2, '2 cards'],
])('a place of an English text may ask for the form of the noun that fits: %i', (count, text) => {
  expect(fill('{count|card/cards}', { count })).toBe(text);
});

test('what is no place stays as it stands', () => {
  expect(fill('{word|은/는} {other|것}', { other: 1 })).toBe('{word|은/는} 1');
});
