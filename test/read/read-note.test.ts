import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Encoding } from '../../src/read/encodings.ts';
import { readNote } from '../../src/read/read-note.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-read-note-'));
  await writeFile(path.join(folder, 'utf8.md'), '# 볼륨은 남는다\n');
  await writeFile(path.join(folder, 'bytes.md'), Buffer.from([0x23, 0x20, 0xff, 0xff, 0x0a]));
  await writeFile(path.join(folder, 'crlf.md'), '\uFEFF# 글\r\n');
});
afterAll(() => rm(folder, { recursive: true }));

const read = (name: string, encoding?: Encoding) =>
  readNote(
    { file: path.join(folder, name), path: name },
    { language: 'ko', ...(encoding !== undefined && { encoding }) },
  );

test.each<[string, Encoding | undefined, string, RegExp]>([
  ['gone.md', undefined, 'vanished', /gone\.md/],
  ['utf8.md', 'cp949', 'undecodable', /CP949.*UTF-8/],
  ['bytes.md', 'cp949', 'undecodable', /CP949/],
  ['bytes.md', undefined, 'undecodable', /.*/],
])('%s read as %s is left out, and told why', async (name, encoding, rule, text) => {
  const { messages, value } = await read(name, encoding);
  expect(messages).toMatchObject([{ fatal: true, reason: expect.stringMatching(text) }]);
  expect(messages[0]?.ruleId).toContain(rule);
  expect(value ?? '').toBe('');
});

test('the text has LF line ends and no byte order mark; the one of the file is kept beside it', async () => {
  const file = await read('crlf.md');
  expect(String(file)).toBe('# 글\n');
  expect(file.data.raw).toBe('\uFEFF# 글\r\n');
});
