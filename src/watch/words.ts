import { say } from '../language/catalog.ts';
import { watch as en } from '../language/en/watch.ts';
import { watch as ko } from '../language/ko/watch.ts';
import type { Language, Params } from '../language/language.ts';

/** The words of the preview in one language. */
export type Words = (key: keyof typeof ko, params?: Params) => string;

export function wordsOf(language: Language): Words {
  return (key, params = {}) => say({ ko, en }, language, key, params);
}
