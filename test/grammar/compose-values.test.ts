import { expect, test } from 'vitest';
import { compose } from '../../src/grammar/compose.ts';
import { composeValue } from '../../src/grammar/compose-values.ts';

const paths = Object.keys(compose.words);

test('every key of the vocabulary says what it takes', () => {
  expect(paths.filter((path) => (composeValue(path)?.kinds.length ?? 0) === 0)).toEqual([]);
});

test('a key with keys below it takes keys, or items that have keys', () => {
  const parents = paths.filter((path) => paths.some((other) => other.startsWith(`${path}.`)));
  const odd = parents.filter((path) => {
    const items = paths.some((other) => other.startsWith(`${path}.*.`));
    const kinds = composeValue(path)?.kinds ?? [];
    return !kinds.includes('map') && !(items && kinds.includes('list'));
  });
  expect(odd).toEqual([]);
});
