import { expect, test } from 'vitest';
import { told } from './told.ts';

test.each([
  ['질문', 'Run 과 Create 는 무슨 차이일까?'],
  ['형식', '> 기본 형식: df <옵션> <경로>'],
  ['표지', '**A**:'],
])('below a heading that is a command %s explains nothing', (_, text) => {
  expect(told('## df -h', '', text)).toEqual([]);
});

test('a paragraph below a heading that is a command explains it', () => {
  expect(told('## df -h', '', '디스크가 얼마나 찼는지 본다.')).toEqual([
    'df -h ← 디스크가 얼마나 찼는지 본다.',
  ]);
});

test('a meaning left of a column of options is that of the command', () => {
  expect(
    told(
      '| 명령어 | 설명 | 주요 옵션 |',
      '| --- | --- | --- |',
      '| docker ps | 목록을 본다 | -a |',
      '| docker rm | 지운다 | -f |',
    ),
  ).toEqual(['docker ps ← 목록을 본다', 'docker rm ← 지운다']);
});

test('one right of it is that of the option', () => {
  expect(
    told(
      '| 명령어 | 옵션 | 설명 |',
      '| --- | --- | --- |',
      '| docker ps | -a | 멈춘 것도 본다 |',
      '| docker rm | -f | 강제로 지운다 |',
    ),
  ).toEqual([]);
});
