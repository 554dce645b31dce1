import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openPackage } from '../export/anki/opened-package.ts';
import { type Ran, run } from './run.ts';

const note = `# 1장 도커

볼륨 : 컨테이너 밖에 데이터를 남기는 저장 공간
레이어 : 이미지의 층

\`docker ps\` : 실행 중인 컨테이너의 목록을 보여 준다
\`docker rm\` : 다음과 같다
`;

const red =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-cli-anki-'));
  await mkdir(path.join(folder, 'notes'));
  await put('notes/도커.md', note);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);
const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const edit = async (from: string, to: string) =>
  put('notes/도커.md', (await read('notes/도커.md')).replace(from, to));
const anki = (...argv: string[]): Promise<Ran> => run(folder, 'anki', ...argv);
const files = async () => (await readdir(folder, { recursive: true })).sort();

async function packaged(): Promise<string[]> {
  const { notes } = await openPackage(await readFile(path.join(folder, 'dist/pilgi.apkg')));
  return notes.map(({ sfld, tags }) => `${String(sfld)} |${String(tags)}`);
}

describe('pilgi anki --report', () => {
  test('lists what is kept and what is refused, with place and reason, and writes nothing', async () => {
    const before = await files();
    const { code, out } = await anki('--report');
    expect(code).toBe(0);
    expect(out).toContain('+ 도커.md:3 용어 뜻: 볼륨이란?');
    expect(out).toMatch(/만들지 않은 카드 \d+장\n(?:.*\n)*- 도커\.md:7 .*docker rm\n {4}앞뒤 글 없이는/);
    expect(await files()).toEqual(before);
  });

  test('shows where the blank of a sentence is', async () => {
    await put('notes/도커.md', '# 도커\n\n레이어는 이미지의 층이다.\n');
    expect((await anki('--report')).out).toContain('빈칸: […]는 이미지의 층이다.');
  });

  test('tells the same as JSON', async () => {
    const { out } = await anki('--report', '--json', '--only', 'term');
    const report: { kept: { kind: string }[]; refused: object[] } = JSON.parse(out);
    expect(report.kept.map(({ kind }) => kind)).toEqual(['term', 'term-recall', 'term', 'term-recall']);
    expect(report.kept[0]).toMatchObject({ note: '도커.md', line: 3, front: '볼륨이란?' });
  });
});

describe('pilgi anki --diff', () => {
  test('shows added, changed, renamed and removed cards before anything is written', async () => {
    await anki();
    const lock = await read('notes/pilgi.lock.json');
    const deck = await readFile(path.join(folder, 'dist/pilgi.apkg'));
    await edit('데이터를 남기는', '데이터를 오래 남기는');
    await edit('레이어 : 이미지의 층\n', '태그 : 이미지에 붙이는 꼬리표\n');
    const { code, out } = await anki('--diff');
    expect(code).toBe(0);
    expect(out).toContain('~ 용어 뜻 (도커.md:3)');
    expect(out).toContain('데이터를 {+오래+} 남기는');
    expect(out).toMatch(/^\+ 용어 뜻 \(도커\.md:4\)/m);
    expect(out).toMatch(/^- 용어 뜻 \(도커\.md\)/m);
    expect(await read('notes/pilgi.lock.json')).toBe(lock);
    expect(await readFile(path.join(folder, 'dist/pilgi.apkg'))).toEqual(deck);
    const { changes }: { changes: { change: string }[] } = {
      changes: JSON.parse((await anki('--diff', '--json')).out),
    };
    expect(changes.map(({ change }) => change).sort()).toEqual(['added', 'changed', 'removed']);
  });
});

describe('pilgi anki --check', () => {
  test('is 0 while the deck is as the notes are, 1 once it is not', async () => {
    expect((await anki('--check')).code).toBe(1);
    await anki();
    expect(await anki('--check')).toMatchObject({ code: 0, out: '덱과 잠금 파일이 노트와 같다\n' });
    await edit('이미지의 층', '이미지를 이루는 층');
    const { code, out } = await anki('--check', '--lang', 'en');
    expect(code).toBe(1);
    expect(out).toContain('The deck differs from the notes (1 change of cards)');
    expect((await anki('--check')).code).toBe(1);
  });
});

describe('pilgi anki --preview', () => {
  test('writes a page of all cards, light and dark, with images in it, and no lock', async () => {
    await put('notes/그림.png', Buffer.from(red, 'base64'));
    await edit('이미지의 층', '이미지의 층 ![층](그림.png)');
    const { code, out } = await anki('--preview');
    expect({ code, out }).toEqual({ code: 0, out: `${path.join(folder, 'dist/pilgi-cards.html')}\n` });
    const page = await read('dist/pilgi-cards.html');
    expect(page).toContain('nightMode');
    expect(page).toContain(`src="data:image/png;base64,${red}"`);
    expect((await files()).filter((name) => /lock|apkg/.test(name))).toEqual([]);
  });
});

describe('what goes into the deck', () => {
  test('--deck and --tags name the deck and mark every card', async () => {
    await anki('--deck', '내 덱', '--tags', '시험, 도커 책');
    expect(await packaged()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^볼륨이란\? \|.* 도커_책 .*시험 /)]),
    );
  });

  test('--since lock holds the cards the last build did not have, and the lock leaves the rest to be told', async () => {
    await anki();
    await edit('이미지의 층', '이미지를 이루는 층');
    await edit('볼륨', '태그 : 이미지에 붙이는 꼬리표\n볼륨');
    const { out } = await anki('--since', 'lock');
    expect(out).toContain('카드 2장 · 새 2 · 바뀜 0 · 빠짐 0');
    expect(await packaged()).toEqual([expect.stringContaining('태그란?')]);
    expect((await anki()).out).toContain('새 0 · 바뀜 2 · 빠짐 0');
  });

  test('--since a day holds the cards first built on it or later', async () => {
    await anki('--since', '2023-11-14');
    expect(await packaged()).toHaveLength(4);
    await anki('--since', '2023-11-15');
    expect(await packaged()).toHaveLength(0);
  });

  test('--only leaves a removed card of another kind to be told by the next build', async () => {
    await anki();
    await edit('레이어 : 이미지의 층\n', '');
    await anki('--only', 'command-meaning');
    expect((await anki()).out).toContain('새 0 · 바뀜 0 · 빠짐 2');
  });

  test('an image of an answer goes with it, named by its content', async () => {
    await put('notes/그림.png', Buffer.from(red, 'base64'));
    await edit('이미지의 층', '이미지의 층 ![층](그림.png)');
    await anki();
    const { notes, media, names } = await openPackage(await readFile(path.join(folder, 'dist/pilgi.apkg')));
    const [name = ''] = Object.values(media);
    expect(name).toMatch(/^pilgi-[0-9a-f]{16}\.png$/);
    expect(names).toEqual(['collection.anki2', 'media', '0']);
    expect(JSON.stringify(notes)).toContain(`<img src=\\"${name}\\" alt=\\"층\\">`);
  });
});

test.each([
  [['--format', 'docx'], /format/],
  [['--only', 'poem'], /only/],
  [['--since', 'yesterday'], /since/],
  [['--diff', '--report'], /--diff/],
])('a wrong flag is named: %j', async (argv, expected) => {
  const { code, err } = await anki(...argv);
  expect(code).toBe(2);
  expect(err).toMatch(expected);
  expect(err.trimEnd().split('\n')).toHaveLength(1);
});

test('our own notes are the cards that their lock has: who changes what is read looks at what becomes of them', async () => {
  const { code, out } = await run(path.join(import.meta.dirname, '../..'), 'anki', 'notes', '--check');
  expect(out).toBe('덱과 잠금 파일이 노트와 같다\n');
  expect(code).toBe(0);
});
