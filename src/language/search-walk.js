/*
 * Walking through texts that are searched together, see search.js: each word leads on to the next text that has it, so
 * that the rarest one sets the pace.
 */

/** @typedef {import('./search-words.js').Corpus} Corpus */
/** @typedef {import('./search-words.js').Needle} Needle */
/** @typedef {import('./search-words.js').SearchWord} SearchWord */

/**
 * Walks through the texts of a corpus. `next` gives the first text at or after `number` that has what is looked for, or
 * the count of all texts; it is never asked for a smaller number than before. `place` is where it first stands in the
 * text that `next` gave last.
 *
 * @typedef {object} Walk
 * @property {(number: number) => number} next
 * @property {(number: number) => number} place
 */

/**
 * All numbers that a walk comes by.
 *
 * @param {Corpus} corpus
 * @param {Walk} walk
 * @returns {Generator<number, void>}
 */
export function* numbersOf({ starts }, walk) {
  const count = starts.length - 1;
  for (let number = walk.next(0); number < count; number = walk.next(number + 1)) yield number;
}

/**
 * A walk through the texts that have all words.
 *
 * @param {Corpus} corpus
 * @param {readonly Pick<SearchWord, 'ways'>[]} words
 */
export function walkFor(corpus, words) {
  const walkWay = (needles) => allOf(needles.map((needle) => walkBy(corpus, needle)));
  return allOf(words.map(({ ways }) => anyOf(ways.map(walkWay))));
}

/**
 * @param {readonly Walk[]} walks at least one
 * @returns {Walk} through the texts that all of them come by
 */
function allOf(walks) {
  return {
    next(number) {
      let from;
      let to = number;
      do {
        from = to;
        for (const walk of walks) to = walk.next(to);
      } while (to !== from);
      return to;
    },
    place: (number) => Math.max(...walks.map((walk) => walk.place(number))),
  };
}

/**
 * @param {readonly Walk[]} walks at least one
 * @returns {Walk} through the texts that any of them comes by
 */
function anyOf(walks) {
  if (walks.length === 1) return walks[0];
  return {
    next(number) {
      let first = Infinity;
      for (const walk of walks) first = Math.min(first, walk.next(number));
      return first;
    },
    place: (number) =>
      Math.min(...walks.filter((walk) => walk.next(number) === number).map((walk) => walk.place(number))),
  };
}

/**
 * @param {Corpus} corpus
 * @param {Needle} needle
 * @returns {Walk} through the texts that have it: what stands between two places of it has none
 */
function walkBy(corpus, needle) {
  const { starts, text } = corpus;
  let at = -1;
  return {
    next(number) {
      if (at < starts[number]) {
        at = needle.placeIn(corpus, starts[number]);
        if (at < 0) at = text.length;
      }
      return textAt(starts, at, number);
    },
    place: (number) => at - starts[number],
  };
}

/**
 * The number of the text that a place is in; it is `from` or, most of the time, soon after it.
 *
 * @param {Uint32Array} starts
 * @param {number} place
 * @param {number} from
 */
function textAt(starts, place, from) {
  let step = 1;
  while (starts[from + step] <= place) step *= 2;
  let number = from + Math.floor(step / 2);
  let end = Math.min(from + step, starts.length);
  while (end - number > 1) {
    const middle = (number + end) >> 1;
    if (starts[middle] <= place) number = middle;
    else end = middle;
  }
  return number;
}
