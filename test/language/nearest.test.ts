import { expect, test } from 'vitest';
import { nearest, nearestAll } from '../../src/language/nearest.ts';

const docker = ['run', 'rm', 'ps', 'container', 'volume', 'logs', 'login', 'exec'];

test.each([
  ['rum', 'run'],
  ['contianer', 'container'],
  ['volumn', 'volume'],
  ['lofs', 'logs'],
  ['exce', 'exec'],
  ['xyzzy', undefined],
])('%s was most likely meant as %s', (word, expected) => {
  expect(nearest(word, docker)).toBe(expected);
});

test('words equally near are all given, the likeliest first', () => {
  expect(nearestAll('rum', docker)).toEqual(['run', 'rm']);
});
