import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import iconv from 'iconv-lite';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run, runOn } from './run.ts';

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

test('the fail level and the allowed warnings decide the exit code', async () => {
  await put('a.md', '# 글\n```bash\ndocker run nginx\n```\n> 실행한다\n');
  expect((await run(folder, 'check', 'a.md')).code).toBe(0);
  expect((await run(folder, 'check', 'a.md', '--fail-level', 'warning')).code).toBe(0);
  expect((await run(folder, 'check', 'a.md', '--fail-level', 'info')).code).toBe(1);
  expect((await run(folder, 'check', 'a.md', '--max-warnings', 'few')).code).toBe(2);
});

test('--fix --dry-run shows a diff and writes nothing', async () => {
  const text = '# 글\n```bash\ndocker ps // 목록\n```\n';
  await put('a.md', text);
  const { code, out } = await run(folder, 'check', 'a.md', '--fix', '--dry-run');
  expect(out).toBe(
    '--- a/a.md\n+++ b/a.md\n@@ -1,4 +1,4 @@\n # 글\n ```bash\n-docker ps // 목록\n+docker ps # 목록\n ```\n',
  );
  expect(code).toBe(0);
  expect(await readFile(path.join(folder, 'a.md'), 'utf8')).toBe(text);
});

test('on a terminal the diff is colored, and the way out of a missing note keeps its exit code', async () => {
  await put('a.md', '# 글\n```bash\ndocker ps // 목록\n```\n');
  const traits = { interactive: true, colors: true };
  const { code, out } = await runOn(traits, folder, 'check', 'a.md', 'b.md', '--fix', '--dry-run');
  expect(out).toMatch(/\u001B\[\d+m-docker ps \/\/ 목록\u001B\[39m\n/);
  expect(code).toBe(3);
});

test('a note outside the folder the reader stands in is named by its whole path', async () => {
  await mkdir(path.join(folder, 'in'));
  await put('a.md', '# 글\n```\ndocker ps\n```\n');
  const { out } = await run(path.join(folder, 'in'), 'check', '../a.md');
  expect(out.split('\n')[0]).toBe((await realpath(path.join(folder, 'a.md'))).replaceAll(path.sep, '/'));
});

test('--explain shows the page of a rule, its messages too, in the language of the reader', async () => {
  const korean = await run(folder, 'check', '--explain', 'smart-dash');
  expect(korean.out).toMatch(/^# smart-dash\n[^]*## 찾는 것\n[^]*2:\d+: [^\n]*[가-힣]/);
  expect(korean.code).toBe(0);
  const english = await run(folder, 'check', '--explain', 'nfd-text', '--lang', 'en');
  expect(english.out).toMatch(/^# nfd-text\n[^가-힣]*$/);
  const unknown = await run(folder, 'check', '--explain', 'smart-dsah');
  expect(unknown.err).toMatch(/smart-dsah.*smart-dash/);
  expect(unknown.code).toBe(2);
});

test('a rule of the configuration that does not exist is refused with the nearest', async () => {
  await put('pilgi.config.yaml', 'rules:\n  fence-langauge: off\n');
  await put('a.md', '# 글\n');
  const { code, err } = await run(folder, 'check', 'a.md');
  expect(err).toMatch(/fence-langauge.*fence-language/);
  expect(code).toBe(2);
});

test('front matter at fault is an error by its rule, and the configuration may say otherwise', async () => {
  await put('a.md', '---\norder: first\n---\n# 글\n');
  const before = await run(folder, 'check', 'a.md');
  expect(before.out).toMatch(/2:1\s+오류\s.*frontmatter-invalid/);
  expect(before.code).toBe(1);
  await put('pilgi.config.yaml', 'rules:\n  frontmatter-invalid: off\n');
  const after = await run(folder, 'check', 'a.md');
  expect(after.out).not.toContain('frontmatter-invalid');
  expect(after.code).toBe(0);
});
