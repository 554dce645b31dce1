import { say } from '../language/catalog.ts';
import { cli as en } from '../language/en/cli.ts';
import { cli as ko } from '../language/ko/cli.ts';
import type { Language, Params } from '../language/language.ts';

/** The words of the command line in one language. */
export type Words = (key: keyof typeof ko, params?: Params) => string;

/** The words of the command line. */
export function wordsOf(language: Language): Words {
  return (key, params) => say({ ko, en }, language, key, params);
}
