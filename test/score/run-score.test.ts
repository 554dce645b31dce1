import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runScore } from '../../src/score/run-score.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-run-score-'));
  await mkdir(at('empty'));
  await writeFile(at('a.md'), '# 도커\n\n```bash\ndocker ps -a\ndocker images\n```\n');
  const text = 'docker ps -a';
  const command = { id: 'c1', line: 4, where: 'fence', role: 'line', text, canonical: 'docker container ls' };
  const none = { explanations: [], options: [], terms: [], parts: [], instructions: [] };
  const labels = { commands: [{ ...command, options: ['--all'] }], ...none, questions: [], exercises: [] };
  await writeFile(at('a.truth.json'), JSON.stringify(labels));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what the labels and pilgi differ on', () => {
  test.each<[string, () => string[]]>([
    ['of one note', () => [at('a.truth.json'), at('a.md')]],
    ['of a folder', () => [folder]],
  ])('%s', async (_, argv) => {
    const lines = (await runScore(argv())).split('\n');
    expect(lines[0]).toBe('a.md:5 false commands: docker image ls "docker images" (fence)');
    expect(lines.find((line) => line.startsWith('commands'))).toMatch(/0\.500 +1\.000 .* 1\/1 +1$/);
  });

  test('is given to a program as JSON', async () => {
    const { scores, notes } = JSON.parse(await runScore([folder, '--json'])) as Record<string, unknown>;
    expect(scores).toContainEqual(expect.objectContaining({ kind: 'commands', precision: 0.5, recall: 1 }));
    expect(notes).toMatchObject([{ path: 'a.md' }]);
  });
});

test.each<[string, () => string[], RegExp, number]>([
  ['nothing', () => [], /^Usage: /, 2],
  ['more than a note and its labels', () => ['a', 'b', 'c'], /^Usage: /, 2],
  ['an option there is not', () => ['--jsno', folder], /--jsno/, 2],
  ['a folder that is not there', () => [at('nothing')], /ENOENT/, 3],
  ['a folder without labels', () => [at('empty')], /empty: no \*\.truth\.json in it$/, 3],
  ['labels that are not there', () => [at('b.truth.json'), at('a.md')], /b\.truth\.json: .*ENOENT/, 3],
])('%s is told', async (_, argv, message, exitCode) => {
  await expect(runScore(argv())).rejects.toMatchObject({
    name: 'PilgiError',
    message: expect.stringMatching(message),
    exitCode,
  });
});
