import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-settings-'));
  await mkdir(path.join(folder, 'notes'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);
const read = (name: string) => readFile(path.join(folder, name), 'utf8');
const note = '# 도커\n\n`docker ps` : 실행 중인 컨테이너의 목록을 본다\n';

test('the settings name the notes, the title and the folder of the results; flags win over them', async () => {
  await put('notes/a.md', note);
  await put(
    'pilgi.config.yaml',
    'notes: [notes/a.md]\ntitle: 내 책\nsubtitle: 도커\nauthor: 나\nout: result\nlang: en\ncheatsheet: { formats: [md] }\n',
  );
  expect((await run(folder, 'cheatsheet')).code).toBe(0);
  expect(await read('result/cheatsheet.md')).toMatch(/^# 내 책: commands\n/);
  expect((await run(folder, 'cheatsheet', '--title', '다른 책', '--out', 'other')).code).toBe(0);
  expect(await read('other/cheatsheet.md')).toMatch(/^# 다른 책: commands\n/);
});

test('--encoding reads notes that tell nothing of theirs', async () => {
  await put('notes/a.md', iconv.encode('# ドッカー\n\n`docker ps` : コンテナの一覧を見る\n', 'shift_jis'));
  const { out } = await run(folder, 'inspect', 'notes/a.md', '--encoding', 'sjis');
  expect(out).toContain('ドッカー');
});

test('--timing tells how long each output took', async () => {
  await put('notes/a.md', note);
  const { out } = await run(folder, 'cheatsheet', '--format', 'md', '--timing');
  expect(out).toMatch(/^ {2}study +\d+ ms\n {2}cheatsheet +\d+ ms\n$/m);
});

test('a link that leads out of the notes is a warning, and costs nothing', async () => {
  await put('notes/a.md', note);
  await mkdir(path.join(folder, 'elsewhere'));
  await put('elsewhere/b.md', '# 밖\n');
  await symlink(path.join(folder, 'elsewhere'), path.join(folder, 'notes/link'));
  const { code, err } = await run(folder, 'check', 'notes');
  expect(err).toMatch(/^경고: notes\/link: /);
  expect(code).toBe(0);
});

test('a note that cannot be read costs the views of the deck their exit code, not their words', async () => {
  await put('notes/a.md', note);
  await put('notes/b.md', Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]));
  const { code, out, err } = await run(folder, 'anki', 'notes', '--report');
  expect(out).toContain('docker ps');
  expect(err).toMatch(/^b\.md:1:1: 오류/m);
  expect(code).toBe(3);
  expect(await run(folder, 'anki', 'notes/b.md', '--report')).toMatchObject({ code: 3, out: '' });
});

test('places of a note without headings are called by its name', async () => {
  await put('notes/a.md', '`docker ps` : 실행 중인 컨테이너의 목록을 본다\n');
  expect((await run(folder, 'find', 'docker', 'ps')).out).toMatch(/\n {2}notes\/a\.md:1 {2}a\n$/);
});
