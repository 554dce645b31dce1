import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Interruption } from '../../src/cli/interruption.ts';
import { run, runOn } from './run.ts';

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
  [['inspect', 'a.md', 'two'], '오류: 인자가 너무 많다. pilgi --help로 쓰는 법을 본다'],
  [['anki', '--diff', '--report', 'a.md'], '--report'],
  [['check', '--explain', '아무것도아닌규칙'], '아무것도아닌규칙'],
  [['cheatsheet', '--format', 'md,pdff', 'a.md'], '모르는 출력 꼴 pdff'],
  [['pdf', '--paper', 'Z9', 'a.md'], 'paper에 Z9는 쓸 수 없다. A4, B5, A5, Letter 가운데 고른다'],
  [['anki', '--templates', 'nowhere', 'a.md'], '오류: nowhere: 그런 템플릿 폴더가 없다'],
])('%j is told in one Korean line', async (argv, expected) => {
  const { code, err, out } = await run(folder, ...argv);
  expect(err).toContain(expected);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
  expect({ code, out }).toEqual({ code: 2, out: '' });
});

test('without a command the ways to use it are told as an error', async () => {
  const { code, err, out } = await run(folder);
  expect(err).toMatch(/^Usage: pilgi /);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(await run(folder, '--help')).toMatchObject({ code: 0, err: '' });
});

test('what is wrong is told in the language asked for, else in that of the locale, else in Korean', async () => {
  for (const argv of [['bulid', '--lang=en'], ['bulid', '--lang', 'en'], ['bulid']]) {
    const env = argv.length === 1 ? { LANG: 'ko_KR.UTF-8', LC_ALL: 'en_US.UTF-8' } : { LANG: 'ko_KR.UTF-8' };
    expect((await runOn({ env }, folder, ...argv)).err).toMatch(/^Error: [^가-힣]*bulid[^가-힣]*$/i);
  }
  expect((await runOn({ env: {} }, folder, 'bulid')).err).toMatch(/^오류: .*bulid/);
});

test.each([
  [new Interruption('SIGTERM'), 143],
  [undefined, 130],
])('a build that is given up says so, and ends as the signal %s asks', async (reason, expected) => {
  const signal = AbortSignal.abort(reason);
  const { code, err, out } = await runOn({ signal }, folder, 'cheatsheet', 'a.md', '--format', 'md');
  expect({ code, err, out }).toEqual({ code: expected, err: '멈췄다. 있던 결과는 그대로다\n', out: '' });
});

test('a fault of ours is not taken for one of the reader', async () => {
  const out = () => {
    throw new TypeError('ours');
  };
  await expect(runOn({ out }, folder, 'grammar')).rejects.toThrow('ours');
});

test('a file in the way of the output folder is named', async () => {
  const { code, err } = await run(folder, 'anki', 'two', '--out', 'a.md');
  expect(err).toContain('같은 이름의 파일이 있어 폴더를 만들 수 없다');
  expect(code).toBe(3);
});
