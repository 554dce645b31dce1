import { access } from 'node:fs/promises';
import { cacheFolder } from '../src/render/cache-folder.ts';
import { embeddedBrowser } from '../src/render/embedded-browser.ts';
import type { FoundBrowser } from '../src/render/found-browser.ts';

/** A browser to try, or why this machine has it not. */
export interface TrialBrowser {
  readonly name: string;
  readonly found?: FoundBrowser;
}

/** The embedded browser, and both of Debian's packages. */
export async function trialBrowsers(): Promise<TrialBrowser[]> {
  const embedded = await embeddedBrowser(cacheFolder(process.env, process.platform), process.env);
  return [
    { name: 'the embedded browser', ...(embedded !== undefined && { found: embedded }) },
    await installed("Debian's chromium-headless-shell", '/usr/lib/chromium/chromium-headless-shell', true),
    await installed("Debian's chromium", '/usr/lib/chromium/chromium', false),
  ];
}

async function installed(name: string, path: string, shell: boolean): Promise<TrialBrowser> {
  const isThere = await access(path).then(
    () => true,
    () => false,
  );
  return isThere ? { name, found: { origin: 'given', path, shell, env: {} } } : { name };
}
