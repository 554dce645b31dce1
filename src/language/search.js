/*
 * The search itself, for `pilgi find` and for the page of the cheat sheet, see search-words.js.
 *
 * 50,000 texts are searched in the time of one key press without an index: each word is scanned for once in all texts
 * joined, from one candidate to the next.
 */
import { corpusOf, textNeedle } from './search-words.js';

/** @typedef {import('./search-words.js').Corpus} Corpus */
/** @typedef {import('./search-words.js').Needle} Needle */
/** @typedef {import('./search-words.js').SearchWord} SearchWord */

/**
 * What is searched of one thing, NFC and in lower case: names by line, then what it is about, then the rest.
 *
 * @typedef {object} SearchText
 * @property {string} text
 * @property {number} namesEnd where the names end
 * @property {number} headEnd where options and meanings end
 */

/**
 * Texts ready to be searched; all arrays by number of a text.
 *
 * @typedef {object} SearchIndex
 * @property {Corpus} hay
 * @property {Corpus} names
 * @property {Uint32Array} namesEnds
 * @property {Uint32Array} headEnds
 * @property {Uint32Array} all every number
 */

/**
 * What was found: numbers of texts, best first; and by number, where the last of the words first stands and the rank.
 *
 * @typedef {object} Found
 * @property {Uint32Array} numbers
 * @property {Int32Array} places
 * @property {Uint8Array} ranks
 */

/**
 * Makes texts ready to be searched.
 *
 * @param {readonly SearchText[]} texts
 * @returns {SearchIndex}
 */
export function searchIndex(texts) {
  return {
    hay: corpusOf(texts.map(({ text }) => text)),
    names: corpusOf(texts.map(({ text, namesEnd }) => `\n${text.slice(0, namesEnd)}`)),
    namesEnds: Uint32Array.from(texts, ({ namesEnd }) => namesEnd),
    headEnds: Uint32Array.from(texts, ({ headEnd }) => headEnd),
    all: Uint32Array.from(texts, (_, number) => number),
  };
}

/**
 * Finds the texts that have all words. Best first: where the whole query is a name, begins or ends one, stands in one;
 * then those that have it before `headEnd`; then the others; in their own order where they are as good.
 *
 * @param {SearchIndex} index
 * @param {readonly SearchWord[]} words of the query, at least one
 * @param {string} query normalized
 * @returns {Found}
 */
export function search({ hay, names, namesEnds, headEnds, all }, words, query) {
  const places = new Int32Array(all.length);
  let numbers = all;
  for (const word of words) numbers = withWord(hay, numbers, word, places);
  const ranks = nameRanks(names, namedOnly(numbers, places, namesEnds), query);
  for (const number of numbers)
    if (places[number] >= namesEnds[number]) ranks[number] = places[number] < headEnds[number] ? 3 : 4;
  return { numbers: byRank(numbers, ranks), places, ranks };
}

/**
 * Numbers ordered by rank, by counting: sorting would take as long as the search.
 *
 * @param {Uint32Array} numbers
 * @param {Uint8Array} ranks
 */
function byRank(numbers, ranks) {
  const next = new Uint32Array(6);
  for (const number of numbers) next[ranks[number] + 1] += 1;
  for (let rank = 1; rank < next.length; rank += 1) next[rank] += next[rank - 1];
  const ordered = new Uint32Array(numbers.length);
  for (const number of numbers) ordered[next[ranks[number]]++] = number;
  return ordered;
}

/**
 * Numbers of the texts that have all words in their names. The loop takes a third of the time of `filter`.
 *
 * @param {Uint32Array} numbers
 * @param {Int32Array} places
 * @param {Uint32Array} namesEnds
 */
function namedOnly(numbers, places, namesEnds) {
  const named = new Uint32Array(numbers.length);
  let count = 0;
  for (const number of numbers) if (places[number] < namesEnds[number]) named[count++] = number;
  return named.subarray(0, count);
}

/**
 * Ranks by number: 0 where the query is a whole name, 1 where it begins or ends one, else 2.
 *
 * @param {Corpus} names
 * @param {Uint32Array} numbers
 * @param {string} query
 */
function nameRanks(names, numbers, query) {
  const ranks = new Uint8Array(names.starts.length - 1).fill(2);
  const starting = withNeedle(names, numbers, textNeedle(`\n${query}`));
  for (const number of starting) ranks[number] = 1;
  for (const number of withNeedle(names, numbers, textNeedle(` ${query}\n`))) ranks[number] = 1;
  for (const number of withNeedle(names, starting, textNeedle(`\n${query}\n`))) ranks[number] = 0;
  return ranks;
}

/**
 * Those of the numbers whose texts have a word; notes how far in they are.
 *
 * @param {Corpus} hay
 * @param {Uint32Array} numbers
 * @param {SearchWord} word
 * @param {Int32Array} places
 */
function withWord(hay, numbers, { ways }, places) {
  if (ways.length === 1) return withAll(hay, numbers, ways[0], places);
  const first = new Int32Array(places.length).fill(-1);
  for (const way of ways) {
    const last = new Int32Array(places.length);
    for (const number of withAll(hay, numbers, way, last))
      first[number] = first[number] < 0 ? last[number] : Math.min(first[number], last[number]);
  }
  const kept = numbers.filter((number) => first[number] >= 0);
  for (const number of kept) places[number] = Math.max(places[number], first[number]);
  return kept;
}

/**
 * Those of the numbers whose texts have all needles.
 *
 * @param {Corpus} hay
 * @param {Uint32Array} numbers
 * @param {readonly Needle[]} needles
 * @param {Int32Array} places
 */
function withAll(hay, numbers, needles, places) {
  return needles.reduce((kept, needle) => withNeedle(hay, kept, needle, places), numbers);
}

/**
 * Those of the numbers, which ascend, whose texts have a needle: what stands between two places of it has none.
 *
 * @param {Corpus} hay
 * @param {Uint32Array} numbers
 * @param {Needle} needle
 * @param {Int32Array} [places] where the first place in each text is noted, unless a later one is
 */
function withNeedle(hay, numbers, needle, places) {
  const { starts } = hay;
  const kept = new Uint32Array(numbers.length);
  let count = 0;
  let at = -1;
  for (const number of numbers) {
    const start = starts[number];
    if (at < start) at = needle.placeIn(hay, start);
    if (at < 0) break;
    if (at >= starts[number + 1]) continue;
    kept[count++] = number;
    if (places !== undefined && at - start > places[number]) places[number] = at - start;
  }
  return kept.subarray(0, count);
}
