import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { factsSchema } from '../../src/study/facts.ts';
import { run } from './run.ts';

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
