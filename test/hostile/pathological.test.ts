import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildStudySet } from '../../src/pipeline.ts';
import { fromCmark, ours } from './pathological.mjs';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-pathological-'));
  await writeFile(path.join(folder, '1 도커.md'), '# 도커\n\n`docker ps`: 컨테이너 목록을 본다\n');
  await writeFile(path.join(folder, '3 끝.md'), '# 끝\n\n`docker rm`: 컨테이너를 지운다\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('a note made to explode is understood or left out with a message; the others are built', () => {
  test.each([...fromCmark, ...ours])('$name', async ({ text }) => {
    const value = text();
    await writeFile(path.join(folder, '2 나쁜.md'), value);
    const { set, files } = await buildStudySet({ inputs: [folder], cwd: folder, language: 'ko' });
    const [first, bad, last] = files;
    const paths = set.notes.map((note) => note.path);
    expect(paths).toEqual(expect.arrayContaining(['1 도커.md', '3 끝.md']));
    expect([...first!.messages, ...last!.messages]).toEqual([]);
    const fatal = bad!.messages.filter((message) => message.fatal === true);
    expect(paths.includes('2 나쁜.md')).toBe(fatal.length === 0);
    for (const { line, column, ruleId } of fatal) {
      expect(ruleId).not.toBe('internal-error');
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(value.split('\n').length);
      expect(column).toBe(1);
    }
  });
});
