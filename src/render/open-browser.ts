import type { Language } from '../language/language.ts';
import type { Browser } from './browser.ts';
import { cacheFolder } from './cache-folder.ts';
import { findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch.ts';

/**
 * Finds and starts the browser of a build. `given` is `--browser`; `PILGI_BROWSER` stands in for it. `language` is
 * that of messages. Throws a `PilgiError` (exit 4).
 */
export async function openBrowser(
  given: string | undefined,
  signal: AbortSignal,
  language: Language = 'ko',
): Promise<Browser> {
  const { env, platform, arch } = process;
  const path = given ?? env['PILGI_BROWSER'];
  const found = await findBrowser({
    ...(path === undefined || path === '' ? {} : { given: path }),
    cache: cacheFolder(env, platform),
    env,
    platform,
    arch,
    language,
  });
  return launchBrowser(found, signal, language);
}
