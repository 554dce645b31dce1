import { expect, test } from 'vitest';
import { wholeClause } from '../../../src/export/anki/cards/whole-clause.ts';

test.each([
  ['출력할 항목을 정하는 옵션이고', '출력할 항목을 정하는 옵션'],
  ['표준 입력을 열어 두라는 뜻이며', '표준 입력을 열어 두라는 뜻'],
  ['컨테이너를 지운다', '컨테이너를 지운다'],
])('%s → %s', (cut, whole) => {
  expect(wholeClause({ text: cut, html: cut })).toEqual({ text: whole, html: whole });
});
