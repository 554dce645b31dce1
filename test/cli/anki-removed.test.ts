import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPackage } from '../export/anki/opened-package.ts';
import { run } from './run.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-anki-removed-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (text: string) => writeFile(path.join(folder, 'a.md'), text);
const anki = (...argv: string[]) => run(folder, 'anki', 'a.md', ...argv);

const steps = `## 이미지를 올리는 순서

1. 레지스트리에 {로그인}한다
2. 이미지에 이름을 붙인다
3. 이미지를 올린다
`;
/** What a removed card says of its place. */
const told = '노트에서 빠진 카드. 지워도 된다';
const fields = (flds: unknown) => String(flds).split('\u001F').filter(Boolean);

const rest = '레이어는 이미지의 층이다.\n\n`docker ps` : 실행 중인 컨테이너의 목록을 보여 준다\n';

test('the report shows each blank of a sentence and of steps with what stands before it', async () => {
  await put(`# 도커\n\n${rest}\n${steps}`);
  const { out } = await anki('--report');
  const fronts = out.match(/^\+ .*\[…\].*$/gm)?.map((line) => line.replace(/^.*?: /, ''));
  expect(fronts).toEqual([
    '[…]는 이미지의 층이다.',
    '이미지를 올리는 순서 […]',
    '이미지를 올리는 순서 레지스트리에 {로그인}한다 […]',
    '이미지를 올리는 순서 레지스트리에 {로그인}한다 이미지에 이름을 붙인다 […]',
  ]);
});

test('cards that are gone are sent once more, each with what it said and the mark of the removed', async () => {
  await put(`# 도커\n\n${rest}\n${steps}`);
  await anki();
  await put('# 도커\n\n볼륨 : 컨테이너 밖에 데이터를 남기는 저장 공간\n');
  expect((await anki()).out).toContain('새 2 · 바뀜 0 · 빠짐 7');
  const { notes } = await openPackage(await readFile(path.join(folder, 'dist/pilgi.apkg')));
  const removed = notes
    .filter(({ tags }) => String(tags).includes('removed'))
    .map(({ flds }) => fields(flds));
  expect(removed).toEqual([
    ['레이어란?', '이미지의 층이다.', '용어 뜻', told],
    ['{{c1::레이어}}는 이미지의 층이다.', '빈칸', told],
    ['docker ps', '실행 중인 컨테이너의 목록을 보여 준다', '명령어 뜻', told],
    ['실행 중인 컨테이너의 목록을 보여 준다', 'docker ps', 'docker ps', '명령어 쓰기', told],
    [
      '{{c1::레지스트리에 &#123;로그인&#125;한다}}<br>{{c2::이미지에 이름을 붙인다}}<br>{{c3::이미지를 올린다}}',
      '이미지를 올리는 순서',
      '다음 항목',
      told,
    ],
  ]);
});

test('a card that goes on under another name is told, and an answer too long to learn', async () => {
  await put('# 도커\n\n레이어 : 이미지를 이루는 변하지 않는 층\n\n볼륨 : 데이터를 남기는 저장 공간\n');
  await anki();
  const long = '데이터를 남기는 저장 공간 '.repeat(20);
  const before = `${'이미지를 이루는 '.repeat(8)}변하지 않는 `;
  await put(
    `# 도커\n\n이미지 레이어 : 이미지를 이루는 변하지 않는 층\n\n볼륨 : ${long}\n\n${before}층이란 무엇인가?\n`,
  );
  const { err } = await anki();
  expect(err).toBe(
    [
      'a.md:5:1: 경고: 뒷면이 299자다. 200자 안이 외우기 쉽다',
      'a.md:3:1: 경고: 용어 뜻 카드를 같은 카드로 보고 이어 간다: 레이어란? → 이미지 레이어란?',
      '',
    ].join('\n'),
  );
  expect((await anki('--diff')).out).toBe('바뀐 카드가 없다\n');
});
