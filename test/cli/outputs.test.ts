import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { run } from './run.ts';

let folder: string;

beforeEach(async () => {
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-outputs-')));
  await mkdir(path.join(folder, 'notes/x'), { recursive: true });
  await put('notes/a.md', '# 하나\n- `docker ps` : 실행 중인 컨테이너의 목록을 보여 준다\n');
  await put('pilgi.config.yaml', 'cheatsheet: { formats: [md] }\n');
  await put('notes/x/b.md', '# 둘\n- `docker images` : 받아 둔 이미지의 목록을 보여 준다\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string) => writeFile(path.join(folder, name), content);
const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const locks = async () =>
  (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('lock.json'));

test('a file of the reader’s own is not overwritten; moved away or given up, the outputs are written', async () => {
  await mkdir(path.join(folder, 'dist'));
  await put('dist/cheatsheet.md', '# 내가 손으로 쓴 것\n');
  const build = ['build', '--to', 'anki,cheatsheet'];
  const refused = await run(folder, ...build, '--lang', 'en', '--out', 'dist');
  expect(refused).toMatchObject({ code: 2, out: '' });
  expect(refused.err).toMatch(
    /dist\/cheatsheet\.md: not overwritten, for pilgi did not make it\..*--out.*--overwrite/,
  );
  expect(refused.err.trimEnd().split('\n')).toHaveLength(1);
  expect(await read('dist/cheatsheet.md')).toBe('# 내가 손으로 쓴 것\n');
  expect(await locks()).toEqual([]);
  expect((await run(folder, ...build, '--overwrite')).code).toBe(0);
  expect(await read('dist/cheatsheet.md')).toContain('docker ps');
  expect((await run(folder, ...build)).code).toBe(0);
});

test('an output that was changed is not overwritten either', async () => {
  await run(folder, 'cheatsheet', '--format', 'md');
  await put('dist/cheatsheet.md', `${await read('dist/cheatsheet.md')}\n내가 보탠 줄\n`);
  const { code, err } = await run(folder, 'cheatsheet', '--format', 'md');
  expect(code).toBe(2);
  expect(err).toContain('dist/cheatsheet.md: pilgi가 만든 뒤에 누가 고친 파일이라 덮어쓰지 않는다.');
});

test('pages of commands that are gone from the notes are taken away', async () => {
  await run(folder, 'cheatsheet', '--format', 'tldr');
  const before = await readdir(path.join(folder, 'dist/tldr'), { recursive: true });
  expect(before.join()).toContain('docker-image');
  await rm(path.join(folder, 'notes/x/b.md'));
  await run(folder, 'cheatsheet', '--format', 'tldr');
  const after = await readdir(path.join(folder, 'dist/tldr'), { recursive: true });
  expect(after.join()).not.toContain('docker-image');
  expect(after.length).toBeGreaterThan(0);
});

describe('the deck keeps one lock, however much of the notes is built', () => {
  /** What the lock says of each card, but for the section, whose id is made of the path as it was named. */
  const lockOf = async (): Promise<Record<string, { note?: string }>> => {
    const { notes }: { notes: Record<string, { note?: string }> } = JSON.parse(
      await read('notes/pilgi.lock.json'),
    );
    return Object.fromEntries(Object.entries(notes).map(([guid, note]) => [guid, { ...note, section: '' }]));
  };

  test('a part of the notes remembers in the lock of all, and takes no other card for gone', async () => {
    await put('notes/x/c.md', '# 셋\n- `docker stop` : 컨테이너를 멈춘다\n');
    await run(folder, 'anki', 'notes', '--title', '도커');
    const all = await lockOf();
    expect(Object.values(all).map(({ note }) => note)).toEqual(expect.arrayContaining(['a.md', 'x/b.md']));
    const { out } = await run(folder, 'anki', 'notes/x', '--title', '도커');
    expect(out).toContain('새 0 · 바뀜 0 · 빠짐 0');
    expect(await locks()).toEqual(['notes/pilgi.lock.json']);
    expect(await lockOf()).toEqual(all);
  });

  test('a note that is gone is told by a build of its folder', async () => {
    await put('notes/x/c.md', '# 셋\n- `docker stop` : 컨테이너를 멈춘다\n');
    await run(folder, 'anki', 'notes');
    await rm(path.join(folder, 'notes/x/b.md'));
    const { out } = await run(folder, 'anki', 'notes/x');
    expect(out).toMatch(/빠짐 [1-9]/);
    expect((await run(folder, 'anki', 'notes', '--diff')).out).not.toContain('docker image');
  });
});

test('without a folder for temporary files one output says so, and the others are made', async () => {
  vi.stubEnv('TMPDIR', '/nonexistent');
  try {
    const { code, err } = await run(folder, 'build', '--to', 'anki,cheatsheet');
    expect(code).toBe(3);
    expect(err.trimEnd()).toMatch(/^오류: [^\n]*ENOENT[^\n]*$/);
    expect(await readdir(path.join(folder, 'dist'))).toContain('cheatsheet.md');
  } finally {
    vi.unstubAllEnvs();
  }
});
