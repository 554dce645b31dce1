import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from './run.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-check-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array) => writeFile(path.join(folder, name), content);

test('names the file, the place and the way out; an error is exit 1', async () => {
  await put('a.md', '# 글\n```bash\ndocker run --publsh 80:80 nginx:1\n```\n');
  const { code, out } = await run(folder, 'check', 'a.md');
  expect(out).toMatch(/^a\.md\n/);
  expect(out).toMatch(/\n\s+3:12\s+오류\s.*`--publsh`.*`--publish`.*unknown-option/);
  expect(code).toBe(1);
});

test('warnings alone are exit 0, unless there are too many', async () => {
  await put('a.md', '# 글\n```\ndocker ps\n```\n');
  expect((await run(folder, 'check', 'a.md')).code).toBe(0);
  expect((await run(folder, 'check', 'a.md', '--max-warnings', '0')).code).toBe(1);
});

test('--format json is read by a program', async () => {
  await put('a.md', '# 글\n```\ndocker ps\n```\n');
  const { out } = await run(folder, 'check', 'a.md', '--format', 'json');
  expect(out).toContain('"fence-language"');
  expect(() => JSON.parse(out) as unknown).not.toThrow();
});

test('an unknown format is told with the known ones', async () => {
  await put('a.md', '# 글\n');
  const { code, err } = await run(folder, 'check', 'a.md', '--format', 'xml');
  expect(err).toMatch(/모르는 출력 꼴 xml\. .*stylish/);
  expect(code).toBe(2);
});

test('--fix mends the note and leaves every other byte', async () => {
  await put('a.md', '# 글\r\n```\r\ndocker ps // 목록\r\n```\r\n끝  \r\n');
  const first = await run(folder, 'check', 'a.md', '--fix');
  expect(first.err).toMatch(/고쳤다/);
  expect(await readFile(path.join(folder, 'a.md'), 'utf8')).toBe(
    '# 글\r\n```bash\r\ndocker ps # 목록\r\n```\r\n끝  \r\n',
  );
  expect((await run(folder, 'check', 'a.md', '--fix')).err).toBe('');
});

test('--fix keeps the encoding of the file', async () => {
  await put('a.md', iconv.encode('# 똠방각하\n```\ndocker ps\n```\n', 'cp949'));
  await run(folder, 'check', 'a.md', '--fix');
  expect(iconv.decode(await readFile(path.join(folder, 'a.md')), 'cp949')).toBe(
    '# 똠방각하\n```bash\ndocker ps\n```\n',
  );
});

test('severities come from the configuration', async () => {
  await put('pilgi.config.yaml', 'rules:\n  fence-language: error\n');
  await put('a.md', '# 글\n```\ndocker ps\n```\n');
  expect((await run(folder, 'check', 'a.md')).code).toBe(1);
});
