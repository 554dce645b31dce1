import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-usage-'));
  await mkdir(path.join(folder, 'two'));
  await writeFile(path.join(folder, 'a.md'), '# 글\n- `docker ps` : 실행 중인 컨테이너를 본다\n');
  await writeFile(path.join(folder, 'two/1.md'), '# 하나\n');
  await writeFile(path.join(folder, 'two/2.md'), '# 둘\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test.each([
  [
    ['build', '--encoding', 'foo', 'a.md'],
    '오류: 모르는 인코딩 foo. utf-8, utf-16le, utf-16be, cp949, shift_jis, euc-jp, gb18030, big5, windows-1252 가운데 고른다',
  ],
  [['inspect', 'two'], '오류: two: 노트가 2개다. inspect는 노트 하나를 받는다'],
  [['inspect'], '오류: 빠진 인자 <note>. pilgi --help로 쓰는 법을 본다'],
  [['build', '--lang', 'fr', 'a.md'], 'ko, en 가운데 고른다'],
  [['build', '--out'], '옵션에 값이 없다'],
  [['pdf', '--paper', 'Z9', 'a.md'], 'paper에 Z9는 쓸 수 없다. A4, B5, A5, Letter 가운데 고른다'],
  [['anki', '--templates', 'nowhere', 'a.md'], '오류: nowhere: 그런 템플릿 폴더가 없다'],
])('%j is told in one Korean line', async (argv, expected) => {
  const { code, err, out } = await run(folder, ...argv);
  expect(err).toContain(expected);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('a file in the way of the output folder is named', async () => {
  const { code, err } = await run(folder, 'anki', 'two', '--out', 'a.md');
  expect(err).toContain('같은 이름의 파일이 있어 폴더를 만들 수 없다');
  expect(code).toBe(3);
});
