import type { Browser } from './browser.ts';
import { cacheFolder } from './cache-folder.ts';
import { findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch.ts';

/** Finds and starts the browser of a build. `given` is `--browser`; `PILGI_BROWSER` stands in for it. */
export async function openBrowser(given: string | undefined, signal: AbortSignal): Promise<Browser> {
  const { env, platform, arch } = process;
  const path = given ?? env['PILGI_BROWSER'];
  const found = await findBrowser({
    ...(path === undefined || path === '' ? {} : { given: path }),
    cache: cacheFolder(env, platform),
    env,
    platform,
    arch,
  });
  return launchBrowser(found, signal);
}
