import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsSchema } from '../../src/study/facts.ts';
import { run, runOn } from './run.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-inspect-'));
  await writeFile(path.join(folder, 'a.md'), '# 도커\n```bash\n$ docker ps -a  # 멈춘 것까지 본다\n```\n');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('shows what was recognized, where and why', async () => {
  const { code, out } = await run(folder, 'inspect', 'a.md');
  expect(out).toContain(
    '3    c1 docker ps -a = docker container ls (fence, line; prompt: user, grammar: docker container ls)',
  );
  expect(out).toContain('c1 explanation: 멈춘 것까지 본다 (trailing-comment)');
  expect(code).toBe(0);
});

test('shows the sections, the place of a command, its faults, and exercises with their solutions', async () => {
  const text = [
    '# 1장 도커',
    '## 1.1 실행',
    '### 셸',
    '```bash',
    '$ docker exec -it web bash',
    'root@4f2a1c:/# ls /etc',
    '$ docker rmi nginx --forcee',
    '```',
    '### 연습문제',
    '1. 실행 중인 컨테이너의 목록을 보시오.',
    '```bash',
    'docker ps',
    '```',
    '2. 도커가 무엇인지 설명하시오.',
  ];
  await writeFile(path.join(folder, 'b.md'), `${text.join('\n')}\n`);
  const { out } = await run(folder, 'inspect', 'b.md');
  const lines = out.split('\n').map((line) => line.trim());
  expect(lines).toEqual(
    expect.arrayContaining([
      '1  # 1장 도커',
      '2  ## 1.1 실행',
      '3  ### 셸',
      '6    c2 ls /etc = ls (fence, line in-container; prompt: root, prompt: ls)',
      expect.stringMatching(/^7 {4}c3 docker rmi nginx --forcee = .* ! unknown-option --forcee$/),
      '9  ### 연습문제 [exercise]',
      '10    exercise: 실행 중인 컨테이너의 목록을 보시오. (solution c4)',
      '14    exercise: 도커가 무엇인지 설명하시오. (solution none)',
    ]),
  );
});

test('titles and commands stand out where the terminal has colors; the words stay the same', async () => {
  const { out } = await runOn({ colors: true }, folder, 'inspect', 'a.md');
  expect(out).toContain('c1 \u001B[1mdocker ps -a\u001B[22m \u001B[2m= docker container ls');
  expect(stripVTControlCharacters(out)).toBe((await run(folder, 'inspect', 'a.md')).out);
});

test('--facts prints the facts form', async () => {
  const { out } = await run(folder, 'inspect', 'a.md', '--facts');
  const facts = factsSchema.parse(JSON.parse(out));
  expect(facts.commands).toMatchObject([
    { line: 3, canonical: 'docker container ls', comment: '멈춘 것까지 본다' },
  ]);
});

test('--json prints the study tree', async () => {
  const { out } = await run(folder, 'inspect', 'a.md', '--json');
  expect(JSON.parse(out)).toMatchObject({ type: 'studyNote', path: 'a.md', children: [{ type: 'chapter' }] });
});
