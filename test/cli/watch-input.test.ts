import { appendFile, mkdtemp, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as opening from '../../src/render/open-browser.ts';
import { PilgiError } from '../../src/study/pilgi-error.ts';
import { run, runOn } from './run.ts';

vi.mock(import('../../src/render/open-browser.ts'), { spy: true });

let folder: string;
let ending: AbortController;
let said: string;
let told: string;
let ended: Promise<{ code: number }>;

beforeEach(async () => {
  vi.mocked(opening.openBrowser).mockClear();
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'pilgi-watching-')));
  await put('README.md', '# 도커\n\n`docker ps` : 실행 중인 컨테이너의 목록을 본다\n');
  ending = new AbortController();
  [said, told] = ['', ''];
});

afterEach(async () => {
  ending.abort();
  await ended;
  await rm(folder, { recursive: true, force: true });
});

function put(name: string, text: string): Promise<void> {
  return writeFile(path.join(folder, name), text);
}

/** Watches without a browser, which nothing here needs. */
function begin(...argv: string[]): void {
  const terminal = {
    signal: ending.signal,
    out: (text: string) => void (said += text),
    error: (text: string) => void (told += text),
  };
  ended = runOn(terminal, folder, 'watch', '--browser', path.join(folder, 'none'), ...argv);
}

const patience = { timeout: 20_000, interval: 20 };
const rounds = (): number => said.match(/노트 \d+개/g)?.length ?? 0;

test.each(['abc', '70000', '', ' ', '-1', '80.5', '0x50', '1e3'])(
  'a port that is none is told, and no browser is left: %s',
  async (port) => {
    ended = run(folder, 'watch', 'README.md', '--port', port);
    expect(await ended).toMatchObject({ code: 2, err: expect.stringContaining('--port') as unknown });
    expect(opening.openBrowser).not.toHaveBeenCalled();
  },
);

test('a port that is taken is told, and no browser is left', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  ended = run(folder, 'watch', 'README.md', '--port', String(port));
  expect(await ended).toMatchObject({ code: 3, err: expect.stringContaining('EADDRINUSE') as unknown });
  expect(opening.openBrowser).not.toHaveBeenCalled();
  other.close();
});

test('a folder that the results go into is watched over and over', async () => {
  begin('.');
  for (let count = 1; count <= 3; count += 1) {
    await expect.poll(rounds, patience).toBe(count);
    await appendFile(path.join(folder, 'README.md'), `\n글 ${count}\n`);
  }
  await expect.poll(rounds, patience).toBe(4);
  expect(said).not.toContain('노트 2개');
  expect(await readdir(path.join(folder, 'dist'))).toContain('cheatsheet.md');
});

test('results that go elsewhere by new settings are no change', async () => {
  begin('.');
  await expect.poll(rounds, patience).toBe(1);
  await put('pilgi.config.yaml', 'out: 책\n');
  await expect.poll(rounds, patience).toBeGreaterThan(1);
  // The settings may be read once more; what their results do must not go on and on.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const settled = rounds();
  await new Promise((resolve) => setTimeout(resolve, 1500));
  expect(rounds()).toBe(settled);
  expect(await readdir(path.join(folder, '책'))).toContain('cheatsheet.md');
});

test('a note that is saved while the first outputs are made is made again', async () => {
  vi.mocked(opening.openBrowser).mockImplementationOnce(async () => {
    await put('README.md', '# 고친 도커\n\n`docker images` : 이미지 목록을 본다\n');
    throw new PilgiError('late', 4);
  });
  begin('README.md');
  await expect.poll(rounds, patience).toBe(2);
});

test('a lock of the deck that is broken costs the cards alone', async () => {
  await put('pilgi.lock.json', '{broken');
  begin('README.md');
  await expect.poll(rounds, patience).toBe(1);
  expect(told).toMatch(/오류: anki: .*pilgi\.lock\.json/);
  expect(await readdir(path.join(folder, 'dist'))).toContain('cheatsheet.html');
});
