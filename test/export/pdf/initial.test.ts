import { expect, test } from 'vitest';
import { initial } from '../../../src/export/pdf/initial.ts';

test.each([
  ['도커', 'ㄷ'],
  ['깃', 'ㄱ'],
  ['쓰기 레이어', 'ㅅ'],
  ['힣', 'ㅎ'],
  ['ㄱ', ''],
  ['api', 'A'],
  ['Éclair', 'É'],
  ['--name', ''],
  ['3장', ''],
])('%s stands under %j', (word, letter) => {
  expect(initial(word)).toBe(letter);
});
