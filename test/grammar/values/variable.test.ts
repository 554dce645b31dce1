import { expect, test } from 'vitest';
import { readImageReference } from '../../../src/grammar/values/image-reference.ts';
import { readVariable } from '../../../src/grammar/values/variable.ts';
import { readVolume } from '../../../src/grammar/values/volume.ts';

test.each([
  ['MODE=dev', { name: 'MODE', value: 'dev' }],
  ['TOKEN', { name: 'TOKEN' }],
  ['EMPTY=', { name: 'EMPTY', value: '' }],
  ['TEXT="a=b"', { name: 'TEXT', value: 'a=b' }],
  ["OPEN='a", { name: 'OPEN', value: "'a" }],
  ['1A=b', undefined],
  ['=b', undefined],
])('the variable %s', (text, variable) => {
  expect(readVariable(text)).toEqual(variable);
});

test('an image by its digest', () => {
  const digest = `sha256:${'0a'.repeat(32)}`;
  expect(readImageReference(`nginx@${digest}`)).toMatchObject({ digest });
  expect(readImageReference('nginx:1')).not.toHaveProperty('digest');
});

test('a folder of Windows alone is no volume', () => {
  expect(readVolume('C:\\data')).toBeUndefined();
  expect(readVolume('/data')).toEqual({ kind: 'anonymous', target: '/data', options: [] });
});
