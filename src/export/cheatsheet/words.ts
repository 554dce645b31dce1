import { say, type Catalog } from '../../language/catalog.ts';
import { cheatsheet as en } from '../../language/en/cheatsheet.ts';
import type { Language, Params } from '../../language/language.ts';
import { cheatsheet as ko } from '../../language/ko/cheatsheet.ts';

export type SheetWord = keyof typeof ko;

/** The words of the sheet in one language: `words('count', { commands: 18 })`. */
export type SheetWords = (word: SheetWord, params?: Params) => string;

const catalog: Catalog<SheetWord> = { ko, en };

export function wordsOf(language: Language): SheetWords {
  return (word, params = {}) => say(catalog, language, word, params);
}
