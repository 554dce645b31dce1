import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const bin = path.join(import.meta.dirname, '../../lib/bin.js');
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pilgi-signals-'));
  await writeFile(path.join(folder, 'a.md'), '# 글\n- `docker ps` : 실행 중인 컨테이너의 목록을 본다\n');
  // A browser that never gets ready, and tells its number: a build waits for it until it is told to end.
  await writeFile(path.join(folder, 'shell'), '#!/bin/sh\necho $$ > "$(dirname "$0")/pid"\nexec sleep 600\n');
  await chmod(path.join(folder, 'shell'), 0o755);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A build that waits for its browser. */
async function waitingBuild(): Promise<{ build: ChildProcess; browser: number; said: () => string }> {
  const build = spawn(process.execPath, [bin, 'build', 'a.md', '--browser', path.join(folder, 'shell')], {
    cwd: folder,
    env: { ...process.env, LANG: 'ko_KR.UTF-8', LC_ALL: '' },
  });
  let said = '';
  build.stderr.on('data', (text: Buffer) => (said += text.toString()));
  for (;;) {
    const pid = await readFile(path.join(folder, 'pid'), 'utf8').catch(() => '');
    const isBusy = await readdir(path.join(folder, 'dist', '.pilgi')).catch(() => []);
    if (pid.endsWith('\n') && isBusy.length > 0) return { build, browser: Number(pid), said: () => said };
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function ended(pid: number): Promise<boolean> {
  for (let round = 0; round < 250; round += 1) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return false;
}

test.each([
  ['SIGHUP', 129],
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)('%s ends a build in order: exit code %i, browser gone, lock released', async (signal, code) => {
  const { build, browser, said } = await waitingBuild();
  build.kill(signal);
  expect(await once(build, 'exit')).toEqual([code, null]);
  expect(said()).toBe('멈췄다. 있던 결과는 그대로다\n');
  expect(await ended(browser)).toBe(true);
  expect(await readdir(folder)).not.toContain('dist');
});

test('a second signal ends it at once', async () => {
  const { build } = await waitingBuild();
  build.kill('SIGTERM');
  build.kill('SIGTERM');
  expect(await once(build, 'exit')).toEqual([143, null]);
});
