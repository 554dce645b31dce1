import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolder } from '../../src/render/cache-folder.ts';
import { embeddedBrowser } from '../../src/render/embedded-browser.ts';
import { findBrowser, type BrowserSearch } from '../../src/render/find-browser.ts';
import { isProgram } from '../../src/render/is-program.ts';
import { launchBrowser } from '../../src/render/launch.ts';

const search: BrowserSearch = {
  cache: join(tmpdir(), 'pilgi-no-cache'),
  env: {},
  platform: process.platform,
  arch: process.arch,
  language: 'ko',
  isProgram,
};

const shell = '/usr/lib/chromium/chromium-headless-shell';
const cask = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
const edge = join('C:/Programs', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
const downloaded = join('/downloads', 'chrome-headless-shell');
const path = ['/first', '', '/second'].join(delimiter);

describe('of the browsers that are there, the quickest is taken', () => {
  test.each<[string, Partial<BrowserSearch>, string[], object]>([
    ['Debian’s headless shell', {}, [shell, '/usr/lib/chromium/chromium'], { path: shell, shell: true }],
    [
      'a headless shell in the PATH',
      { env: { PATH: path } },
      ['/second/headless_shell', '/first/chromium'],
      { origin: 'headless-shell', path: '/second/headless_shell', shell: true },
    ],
    [
      'what puppeteer downloaded',
      { env: { PATH: path, PUPPETEER_CACHE_DIR: '/downloads' } },
      [downloaded, '/first/chromium'],
      { origin: 'puppeteer', path: expect.stringContaining(downloaded), shell: true },
    ],
    [
      'what puppeteer downloaded into a home',
      {},
      [join(homedir(), '.cache', 'puppeteer', 'chrome-headless-shell')],
      { origin: 'puppeteer' },
    ],
    [
      'the first name of an installed browser, wherever in the PATH',
      { env: { PATH: path } },
      ['/first/chromium', '/second/google-chrome'],
      { origin: 'installed', path: '/second/google-chrome', shell: false },
    ],
    ['a browser of macOS', { platform: 'darwin' }, [cask], { origin: 'installed', path: cask, shell: false }],
    [
      'a browser of Windows',
      { platform: 'win32', env: { 'PROGRAMFILES(X86)': 'C:/Programs' } },
      [edge],
      { origin: 'installed', path: edge, shell: false },
    ],
    [
      'where the cache folder can not be written, an installed one before the embedded one',
      { arch: 'x64', cache: join(import.meta.filename, 'cache'), env: { PATH: path } },
      ['/first/chromium'],
      { origin: 'installed', path: '/first/chromium' },
    ],
  ])('%s', async (_, traits, there, expected) => {
    const found = await findBrowser({
      ...search,
      platform: 'linux',
      arch: 'arm64',
      ...traits,
      isProgram: async (file) => there.some((one) => `${file}/`.startsWith(`${one}/`)),
    });
    expect(found).toMatchObject(expected);
  });

  test('and without any the way out is told in the reader’s language, with exit code 4', async () => {
    const none = { ...search, arch: 'arm64', isProgram: async () => false };
    await expect(findBrowser(none)).rejects.toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(/[가-힣].*--browser/),
    });
    await expect(findBrowser({ ...none, language: 'en' })).rejects.toMatchObject({
      message: expect.stringMatching(/^[^가-힣]*--browser[^가-힣]*$/),
    });
  });
});

describe('the cache folder', () => {
  test.each<[NodeJS.Platform, NodeJS.ProcessEnv, string]>([
    ['linux', { PILGI_CACHE: '/mine', XDG_CACHE_HOME: '/xdg' }, '/mine'],
    ['linux', { XDG_CACHE_HOME: '/xdg' }, '/xdg/pilgi'],
    ['linux', {}, join(homedir(), '.cache/pilgi')],
    ['darwin', { XDG_CACHE_HOME: '/xdg' }, join(homedir(), 'Library/Caches/pilgi')],
    ['win32', { LOCALAPPDATA: '/local' }, '/local/pilgi/Cache'],
    ['win32', {}, join(homedir(), 'AppData/Local/pilgi/Cache')],
  ])('on %s with %j is %s', (platform, env, folder) => {
    expect(cacheFolder(env, platform)).toBe(join(folder));
  });
});

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
