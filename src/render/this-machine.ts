import type { Language } from '../language/language.ts';
import { cacheFolder } from './cache-folder.ts';
import type { BrowserSearch } from './find-browser.ts';
import { isProgram } from './is-program.ts';

/** Where a browser is looked for on the machine that runs us; `language` is that of messages. */
export function thisMachine(language: Language): BrowserSearch {
  const { env, platform, arch } = process;
  return { cache: cacheFolder(env, platform), env, platform, arch, language, isProgram };
}
