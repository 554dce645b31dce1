import type { Tools } from '../grammar/tools.ts';
import { search, searchIndex } from '../language/search.js';
import type { Found } from '../language/search.js';
import { namesOption, normalizeQuery, readQuery } from '../language/search-words.js';
import type { SearchWord } from '../language/search-words.js';
import type { Entry, StudySet } from '../study/study-set.ts';
import { searchable, type Searchable } from './searchable.ts';

/** An entry that has all words of a query. */
export interface Hit {
  readonly entry: Entry;
  /** The options that the query names; all of the entry's where it names none. */
  readonly options: readonly Entry[];
  /** Whether the query names options: then these are what was looked for. */
  readonly byOption: boolean;
}

/**
 * Looks words up in the index: names and other spellings of commands, options, instructions, keys and terms, what
 * they mean, how they are used. Particles may hang on a word, and a consonant stands for the syllables it begins.
 * Best first, see `search`; among options and meanings, the earlier the better.
 */
export function find(set: StudySet, query: string, tools: Tools): Hit[] {
  const text = normalizeQuery(query);
  const words = readQuery(text);
  if (words.length === 0) return [];
  const options = new Map(set.entries.map((entry) => [entry.anchor, entry]));
  const texts = set.entries
    .filter(({ kind }) => kind !== 'option')
    .map((entry) => searchable(entry, options, tools));
  const depth = ({ number, rank, place }: Found): number => (rank < 3 ? 0 : place - texts[number]!.namesEnd);
  return Array.from(search(searchIndex(texts), words, text))
    .sort((a, b) => a.rank - b.rank || depth(a) - depth(b))
    .map(({ number }) => hitOf(texts[number]!, words));
}

function hitOf({ entry, options }: Searchable, words: readonly SearchWord[]): Hit {
  const asked = words.filter(({ isOption }) => isOption);
  const named = options.filter(({ name, short }) =>
    asked.some((word) => namesOption(word, short === undefined ? [name] : [name, short])),
  );
  return named.length > 0 ? { entry, options: named, byOption: true } : { entry, options, byOption: false };
}
