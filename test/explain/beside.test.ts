import { expect, test } from 'vitest';
import { told } from './told.ts';

test.each([
  [
    'a comment without a blank',
    '1. git log --oneline   //HEAD부터 한 줄씩 보여준다',
    'HEAD부터 한 줄씩 보여준다',
  ],
  ['two colons', '- git log --oneline :: 한 줄씩 보여준다', '한 줄씩 보여준다'],
  ['a tab', '* git log --oneline\t한 줄씩 보여준다', '한 줄씩 보여준다'],
  ['several blanks', '* git log --oneline   한 줄씩 보여준다', '한 줄씩 보여준다'],
])('in a list, %s parts a command from what it does', (_mark, line, text) => {
  expect(told('# 기록', '', line)).toEqual([`git log --oneline ← ${text}`]);
});
