import { homedir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { say } from '../language/catalog.ts';
import type { Language } from '../language/language.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import { embeddedBrowser } from './embedded-browser.ts';
import type { FoundBrowser } from './found-browser.ts';
import { words } from './words.ts';

/** Where to look. */
export interface BrowserSearch {
  /** `--browser` or `PILGI_BROWSER`: nothing else is tried then. */
  readonly given?: string;
  /** Our cache folder, absolute: the embedded browser is unpacked there. */
  readonly cache: string;
  readonly env: NodeJS.ProcessEnv;
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  /** Language of messages. */
  readonly language: Language;
  /** Whether a program that can be run stands at a path. */
  readonly isProgram: (path: string) => Promise<boolean>;
}

/**
 * Finds the browser to print with, quickest first: the one given; an installed headless shell; the embedded one
 * (Linux x64); puppeteer's download; an installed Chrome, Chromium or Edge. Throws a `PilgiError` (exit 4).
 */
export async function findBrowser(search: BrowserSearch): Promise<FoundBrowser> {
  if (search.given !== undefined) return givenBrowser(search.given, search);
  const found =
    (await installedShell(search)) ??
    (await embedded(search)) ??
    (await puppeteerDownload(search)) ??
    (await installedBrowser(search));
  if (found !== undefined) return found;
  throw new PilgiError(say(words, search.language, 'browser-none'), 4);
}

async function givenBrowser(path: string, { language, isProgram }: BrowserSearch): Promise<FoundBrowser> {
  if (!(await isProgram(path))) throw new PilgiError(say(words, language, 'browser-missing', { path }), 4);
  return { origin: 'given', path, shell: isShell(path), env: {} };
}

async function installedShell(search: BrowserSearch): Promise<FoundBrowser | undefined> {
  const path = await firstProgram(search, [
    // Debian's own binary: the script of the same name in the PATH costs time.
    '/usr/lib/chromium/chromium-headless-shell',
    ...inPath(['chrome-headless-shell', 'headless_shell'], search),
  ]);
  return path === undefined ? undefined : { origin: 'headless-shell', path, shell: true, env: {} };
}

async function embedded(search: BrowserSearch): Promise<FoundBrowser | undefined> {
  if (search.platform !== 'linux' || search.arch !== 'x64') return undefined;
  try {
    return await embeddedBrowser(search.cache, search.env);
  } catch {
    // A full disk or a cache folder that can't be written: another browser may still serve.
    return undefined;
  }
}

/** What `puppeteer` has downloaded when it was installed; asked of its parts, for itself it runs settings it finds. */
async function puppeteerDownload({ env, isProgram }: BrowserSearch): Promise<FoundBrowser | undefined> {
  const [{ Browser, computeExecutablePath }, { PUPPETEER_REVISIONS }] = await Promise.all([
    import('@puppeteer/browsers'),
    import('puppeteer-core/internal/revisions.js'),
  ]);
  const cacheDir = env['PUPPETEER_CACHE_DIR'] ?? join(homedir(), '.cache', 'puppeteer');
  for (const browser of [Browser.CHROMEHEADLESSSHELL, Browser.CHROME] as const) {
    const path = computeExecutablePath({ browser, buildId: PUPPETEER_REVISIONS[browser], cacheDir });
    if (await isProgram(path))
      return { origin: 'puppeteer', path, shell: browser === Browser.CHROMEHEADLESSSHELL, env: {} };
  }
  return undefined;
}

async function installedBrowser(search: BrowserSearch): Promise<FoundBrowser | undefined> {
  const path = await firstProgram(search, installedPlaces(search));
  return path === undefined ? undefined : { origin: 'installed', path, shell: false, env: {} };
}

function installedPlaces(search: BrowserSearch): string[] {
  if (search.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (search.platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap(
      (name) => search.env[name] ?? [],
    );
    const tails = [
      ['Google', 'Chrome', 'Application', 'chrome.exe'],
      ['Chromium', 'Application', 'chrome.exe'],
      ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
    ];
    return tails.flatMap((tail) => roots.map((root) => join(root, ...tail)));
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'microsoft-edge'];
  return ['/usr/lib/chromium/chromium', ...inPath(names, search)];
}

function inPath(names: readonly string[], search: BrowserSearch): string[] {
  const folders = (search.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function firstProgram(
  { isProgram }: BrowserSearch,
  paths: readonly string[],
): Promise<string | undefined> {
  for (const path of paths) if (await isProgram(path)) return path;
  return undefined;
}

function isShell(path: string): boolean {
  return /headless[-_]shell/.test(basename(path));
}
