import { anki as en } from '../../language/en/anki.ts';
import { anki as ko } from '../../language/ko/anki.ts';
import { say } from '../../language/catalog.ts';
import type { Language, Params } from '../../language/language.ts';

const catalog = { ko, en };

export type WordKey = keyof typeof ko;

/** The words of the cards in one language: `words('source', { note, line })`. */
export type Words = (key: WordKey, params?: Params) => string;

export function wordsOf(language: Language): Words {
  return (key, params = {}) => say(catalog, language, key, params);
}
