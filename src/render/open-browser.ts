import type { Language } from '../language/language.ts';
import type { Browser } from './browser.ts';
import { findBrowser } from './find-browser.ts';
import { launchBrowser } from './launch.ts';
import { thisMachine } from './this-machine.ts';

/**
 * Finds and starts the browser of a build. `given` is `--browser`; `PILGI_BROWSER` stands in for it. `language` is
 * that of messages. Throws a `PilgiError` (exit 4).
 */
export async function openBrowser(
  given: string | undefined,
  signal: AbortSignal,
  language: Language = 'ko',
): Promise<Browser> {
  const path = given ?? process.env['PILGI_BROWSER'];
  const found = await findBrowser({
    ...thisMachine(language),
    ...(path === undefined || path === '' ? {} : { given: path }),
  });
  return launchBrowser(found, signal, language);
}
