import { expect, test } from 'vitest';
import { chooseChapters } from '../../../src/export/pdf/choose-chapters.ts';

const chapters = [
  { number: '1', title: { text: '도커란' } },
  { number: '2', label: '2장', title: { text: '볼륨' } },
  { number: '10', title: { text: '볼륨, 더 깊이' } },
  { title: { text: 'Compose 2' } },
];

test.each([
  ['2', ['볼륨'], []],
  ['2-10', ['볼륨', '볼륨, 더 깊이'], []],
  ['10,1', ['도커란', '볼륨, 더 깊이'], []],
  ['볼륨', ['볼륨', '볼륨, 더 깊이'], []],
  ['2장 볼륨', ['볼륨'], []],
  ['볼륨, 더 깊이', ['볼륨, 더 깊이'], []],
  ['compose2', ['Compose 2'], []],
  ['1, compose', ['도커란', 'Compose 2'], []],
  ['1,7', ['도커란'], ['7']],
  ['네트워크', [], ['네트워크']],
])('%s', (wanted, titles, unknown) => {
  const found = chooseChapters(chapters, wanted);
  expect(found.chosen.map(({ title }) => title.text)).toEqual(titles);
  expect(found.unknown).toEqual(unknown);
});
