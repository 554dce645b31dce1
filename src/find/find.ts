import type { Tools } from '../grammar/tools.ts';
import type { Entry, StudySet } from '../study/study-set.ts';
import { namesOption, normalizeQuery, type QueryWord, readQuery } from './query-word.ts';
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
 * Best first: where the whole query is a name, begins or ends one, stands in one; then those that have it among
 * options and meanings, the earlier the better; then the others.
 */
export function find(set: StudySet, query: string, tools: Tools): Hit[] {
  const words = readQuery(query);
  if (words.length === 0) return [];
  const options = new Map(set.entries.map((entry) => [entry.anchor, entry]));
  const found = set.entries.flatMap((entry) => {
    if (entry.kind === 'option') return [];
    const text = searchable(entry, options, tools);
    const last = Math.max(...places(text, words));
    return last === Infinity
      ? []
      : [{ ...rankOf(text, last, normalizeQuery(query)), hit: hitOf(entry, text, words) }];
  });
  return found.sort((a, b) => a.rank - b.rank || a.depth - b.depth).map(({ hit }) => hit);
}

/** Where each word is first found; infinitely far where it is not. */
function places({ text }: Searchable, words: readonly QueryWord[]): number[] {
  return words.map(({ placeIn }) => placeIn(text)).map((at) => (at < 0 ? Infinity : at));
}

function rankOf(
  { text, namesEnd, headEnd }: Searchable,
  last: number,
  query: string,
): { rank: number; depth: number } {
  if (last >= namesEnd) return { rank: last < headEnd ? 3 : 4, depth: last - namesEnd };
  const names = `\n${text.slice(0, namesEnd)}\n`;
  if (names.includes(`\n${query}\n`)) return { rank: 0, depth: 0 };
  const isEdge = names.includes(`\n${query}`) || names.includes(` ${query}\n`);
  return { rank: isEdge ? 1 : 2, depth: 0 };
}

function hitOf(entry: Entry, { options }: Searchable, words: readonly QueryWord[]): Hit {
  const asked = words.filter(({ isOption }) => isOption);
  const named = options.filter(({ name, short }) =>
    asked.some((word) => namesOption(word, short === undefined ? [name] : [name, short])),
  );
  return named.length > 0 ? { entry, options: named, byOption: true } : { entry, options, byOption: false };
}
