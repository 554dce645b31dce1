/*
 * The search itself, for `pilgi find` and for the page of the cheat sheet, see search-words.js.
 *
 * 50,000 texts are searched in the time of one key press without an index, for two reasons: a word is scanned for in all
 * texts joined, from one candidate to the next; and who shows eight hits looks for no more than eight.
 */
import { numbersOf, walkFor } from './search-walk.js';
import { corpusOf, textNeedle } from './search-words.js';

/** @typedef {import('./search-words.js').Corpus} Corpus */
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
 * @property {Corpus} whole
 * @property {Corpus} names each between line breaks
 * @property {Uint32Array} namesEnds
 * @property {Uint32Array} headEnds
 */

/**
 * A text that was found: its number, how good it is (0 is best), and where the last of the words first stands in it (in
 * its names, where it has all words there).
 *
 * @typedef {object} Found
 * @property {number} number
 * @property {number} rank
 * @property {number} place
 */

/**
 * Joins what is searched of one thing.
 *
 * @param {string} names by line
 * @param {string} head
 * @param {string} rest
 * @returns {SearchText}
 */
export function searchText(names, head, rest) {
  const parts = [names, head, rest].map((part) => part.normalize('NFC').toLowerCase());
  const namesEnd = parts[0].length;
  return { text: parts.join('\n'), namesEnd, headEnd: namesEnd + 1 + parts[1].length };
}

/**
 * Makes texts ready to be searched.
 *
 * @param {readonly SearchText[]} texts
 * @returns {SearchIndex}
 */
export function searchIndex(texts) {
  return {
    whole: corpusOf(texts.map(({ text }) => text)),
    names: corpusOf(texts.map(({ text, namesEnd }) => `\n${text.slice(0, namesEnd)}`)),
    namesEnds: Uint32Array.from(texts, ({ namesEnd }) => namesEnd),
    headEnds: Uint32Array.from(texts, ({ headEnd }) => headEnd),
  };
}

/**
 * Finds the texts that have all words, one by one as they are asked for. Best first: where the whole query is a name,
 * begins or ends one, stands in one; then those that have it before `headEnd`; then the others; in their own order where
 * they are as good.
 *
 * @param {SearchIndex} index
 * @param {readonly SearchWord[]} words of the query, at least one
 * @param {string} query normalized
 * @returns {Generator<Found, void>}
 */
export function* search({ whole, names, namesEnds, headEnds }, words, query) {
  yield* foundByName(names, words, query);
  const others = [];
  const walk = walkFor(whole, words);
  for (const number of numbersOf(whole, walk)) {
    const place = walk.place(number);
    if (place < namesEnds[number]) continue;
    if (place < headEnds[number]) yield { number, rank: 3, place };
    else others.push({ number, rank: 4, place });
  }
  yield* others;
}

/**
 * Numbers of the texts that have all words, in their own order: to count them takes less than to find the best first.
 *
 * @param {SearchIndex} index
 * @param {readonly SearchWord[]} words
 * @returns {Generator<number, void>}
 */
export function textsWith({ whole }, words) {
  return numbersOf(whole, walkFor(whole, words));
}

/**
 * Those that have all words in their names. Each rank is walked through by what is rarest in it.
 *
 * @param {Corpus} names
 * @param {readonly SearchWord[]} words
 * @param {string} query
 * @returns {Generator<Found, void>}
 */
function* foundByName(names, words, query) {
  const [whole, start, end] = [`\n${query}\n`, `\n${query}`, ` ${query}\n`];
  const wanted = [[whole], [start, end], []];
  for (const [rank, texts] of wanted.entries()) {
    const asWell = texts.length === 0 ? [] : [{ ways: texts.map((text) => [textNeedle(text)]) }];
    const walk = walkFor(names, [...words, ...asWell]);
    for (const number of numbersOf(names, walk)) {
      const own = names.text.slice(names.starts[number], names.starts[number + 1]);
      if (rankOf(own, wanted) === rank) yield { number, rank, place: walk.place(number) };
    }
  }
}

/**
 * The first of the ranks of which names have a text; one that wants none is for all.
 *
 * @param {string} names
 * @param {readonly (readonly string[])[]} wanted texts by rank
 */
function rankOf(names, wanted) {
  return wanted.findIndex((texts) => texts.length === 0 || texts.some((text) => names.includes(text)));
}
