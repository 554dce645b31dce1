import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { embeddedBrowser } from '../../src/render/embedded-browser.ts';
import { findBrowser, type BrowserSearch } from '../../src/render/find-browser.ts';
import { launchBrowser } from '../../src/render/launch.ts';

const search: BrowserSearch = {
  cache: join(tmpdir(), 'pilgi-no-cache'),
  env: {},
  platform: process.platform,
  arch: process.arch,
  language: 'ko',
};

describe('the browser', () => {
  test('given by its path is the only one tried', async () => {
    await expect(findBrowser({ ...search, given: '/nowhere/chrome' })).rejects.toMatchObject({
      name: 'PilgiError',
      exitCode: 4,
      message: expect.stringContaining('/nowhere/chrome'),
    });
  });

  test('that does not start says so in one line, with exit code 4', async () => {
    const path = join(await mkdtemp(join(tmpdir(), 'pilgi-browser-')), 'chrome');
    await writeFile(path, '#!/bin/sh\necho broken >&2\nexit 7\n', { mode: 0o755 });
    const found = await findBrowser({ ...search, given: path, language: 'en' });
    await expect(launchBrowser(found, new AbortController().signal, 'en')).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(/^The browser .* does not start .*--browser PATH$/),
    });
  });

  test.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'from npm is unpacked once by builds that start together, whole or not at all',
    async () => {
      const cache = await mkdtemp(join(tmpdir(), 'pilgi-cache-'));
      try {
        const found = await Promise.all([1, 2, 3].map(() => embeddedBrowser(cache, process.env)));
        expect(new Set(found.map((browser) => browser?.path)).size).toBe(1);
        expect((await readdir(cache)).every((name) => /^chromium-[\d.]+$/.test(name))).toBe(true);
      } finally {
        await rm(cache, { recursive: true, force: true });
      }
    },
    60_000,
  );
});
