import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-cli-'));
  await mkdir(path.join(folder, 'dist'));
  await writeFile(path.join(folder, 'dist/pilgi.apkg'), 'old');
});
afterEach(async () => {
  await chmod(path.join(folder, 'dist'), 0o755).catch(() => undefined);
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);
const old = () => readFile(path.join(folder, 'dist/pilgi.apkg'), 'utf8');

/** Permissions stop anyone but root, whom nothing stops but a read that fails: a process's memory at address 0. */
async function putUnreadable(name: string): Promise<void> {
  if (process.geteuid?.() === 0) return symlink('/proc/self/mem', path.join(folder, name));
  await put(name, '# 글\n');
  await chmod(path.join(folder, name), 0);
}

describe('wrong input is one clear line, and costs nothing in dist/', () => {
  test.each([
    ['a missing path', 'nothing.md', /^오류: nothing\.md: 그런 파일이나 폴더가 없다\./],
    ['no notes folder', undefined, /^오류: notes: 그런 파일이나 폴더가 없다\./],
  ])('%s', async (_name, input, expected) => {
    const { code, err, out } = await run(
      folder,
      'build',
      '--to',
      'anki',
      ...(input === undefined ? [] : [input]),
    );
    expect(err).toMatch(expected);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(await old()).toBe('old');
  });

  test('a folder without notes', async () => {
    await mkdir(path.join(folder, 'empty'));
    const { code, err } = await run(folder, 'build', '--to', 'anki', 'empty');
    expect(err).toMatch(/^오류: empty: Markdown 노트\(\.md, \.markdown\)가 없다\./);
    expect(code).toBe(3);
  });

  test('a binary file', async () => {
    await put(
      'a.md',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 1, 2, 3, 4]),
    );
    const { code, err } = await run(folder, 'build', '--to', 'anki', 'a.md');
    expect(err).toMatch(/^a\.md:1:1: 오류: 글이 아닌 이진 파일이다/);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(3);
    expect(await old()).toBe('old');
  });

  test('an empty file', async () => {
    await put('a.md', '');
    const { code, err } = await run(folder, 'build', '--to', 'anki', 'a.md');
    expect(err).toContain('a.md:1:1: 경고: 비어 있는 노트라 건너뛴다.');
    expect(code).toBe(3);
    expect(await old()).toBe('old');
  });

  test('a file that is not Markdown', async () => {
    await put('a.txt', '글');
    const { code, err } = await run(folder, 'build', '--to', 'anki', 'a.txt');
    expect(err).toMatch(/^오류: a\.txt: Markdown 파일이 아니다/);
    expect(code).toBe(3);
  });

  test('an unreadable file', async () => {
    await putUnreadable('a.md');
    const { code, err } = await run(folder, 'build', '--to', 'anki', 'a.md');
    expect(err).toMatch(/^a\.md:1:1: 오류: a\.md: 읽을 수 없다\((?:EACCES|EIO)\)/);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(3);
    expect(await old()).toBe('old');
  });

  test('an unreadable lock is not taken for none', async () => {
    await put('a.md', '# 글\n- `docker ps` : 실행 중인 컨테이너의 목록을 본다\n');
    await putUnreadable('pilgi.lock.json');
    const { code, err } = await run(folder, 'build', '--to', 'anki', 'a.md');
    expect(err).toMatch(/pilgi\.lock\.json: 덱의 잠금 파일을 읽을 수 없다\((?:EACCES|EIO)\)/);
    expect(code).toBe(3);
    expect(await old()).toBe('old');
  });

  test('one bad file costs the others nothing', async () => {
    await put('1.md', '# 하나\n- `docker ps` : 실행 중인 컨테이너의 목록을 본다\n');
    await put('2.md', Buffer.from([0x50, 0x4b, 0, 0, 0, 0, 0, 0]));
    const { code, err, out } = await run(folder, 'build', '--to', 'anki', '1.md', '2.md', '--overwrite');
    expect(err).toMatch(/^2\.md:1:1: 오류/);
    expect(out).toContain('노트 1개');
    expect(code).toBe(3);
    expect(await old()).not.toBe('old');
  });

  test('the output folder may not hold notes', async () => {
    await put('a.md', '# 글\n');
    const { code, err } = await run(folder, 'build', '--to', 'anki', 'a.md', '--out', '.');
    expect(err).toContain('노트가 있는 폴더에는 결과를 쓰지 않는다');
    expect(code).toBe(2);
  });

  test('what was built in the folder of the notes is no note of the next build', async () => {
    await put('a.md', '# 글\n- `docker ps` : 실행 중인 컨테이너의 목록을 본다\n');
    const settings = ['--to', 'cheatsheet', '--overwrite'];
    for (const input of ['.', '.', '**/*.md']) {
      const { code, out } = await run(folder, 'build', ...settings, input);
      expect(out).toContain('노트 1개');
      expect(out).toContain('cheatsheet.md');
      expect(code).toBe(0);
    }
  });

  test('without a browser the deck still comes out', async () => {
    await put('a.md', '# 글\n- `docker ps` : 실행 중인 컨테이너의 목록을 본다\n');
    const browser = path.join(folder, 'no-browser');
    const { code, out } = await run(folder, 'build', 'a.md', '--browser', browser, '--overwrite');
    expect(out).toContain('pilgi.apkg');
    expect(out).toContain('cheatsheet.html');
    expect(code).toBe(4);
  });
});

describe('a wrong command line is told with the way out', () => {
  test.each([
    [['bulid'], /모르는 명령 bulid.*build/],
    [['build', '--tp', 'pdf'], /--tp.*--to/],
    [['build', '--to', 'pfd'], /모르는 결과물 pfd/],
    [['inspect'], /note/],
  ])('%s', async (argv, expected) => {
    const { code, err } = await run(folder, ...argv);
    expect(err).toMatch(expected);
    expect(code).toBe(2);
  });

  test('an unknown setting has a suggestion', async () => {
    await put('pilgi.config.yaml', 'titel: 도커\n');
    await put('a.md', '# 글\n');
    const { code, err } = await run(folder, 'build', '--to', 'anki', 'a.md');
    expect(err).toMatch(/pilgi\.config\.yaml: 모르는 설정 titel\. 혹시 title\?/);
    expect(code).toBe(2);
  });
});
