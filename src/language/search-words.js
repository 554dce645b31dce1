/*
 * What finds words in Korean and English text. `pilgi find` imports this file, and the page of the cheat sheet has it in
 * it as it stands: so it is JavaScript and imports nothing.
 */

/**
 * Texts that are searched together, joined to one: scanning one long text is many times as fast as many short ones.
 *
 * @typedef {object} Corpus
 * @property {string} text NFC, lower case; each text ends with a line break
 * @property {string} open the same letter for letter, syllables without their final consonants: `커테이너`
 * @property {string} initials the same letter for letter, syllables as their initial consonants: `ㅋㅌㅇㄴ`
 * @property {Uint32Array} starts where each text begins, and the end of the last
 */

/**
 * A piece of text to look for. `placeIn` gives its first place at or after `from`, or -1. It may reach over the end of no
 * text of a corpus, for it has no line break.
 *
 * @typedef {object} Needle
 * @property {number} length
 * @property {(hay: Corpus, from: number) => number} placeIn
 */

/**
 * One word of what is looked for: it is found where all needles of one of its `ways` are.
 *
 * @typedef {object} SearchWord
 * @property {string} text
 * @property {boolean} isOption `-p`, `--publish`, `-it`
 * @property {readonly (readonly Needle[])[]} ways
 */

const consonants = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** Final consonants by number: what is left of the syllable and what begins the next one. */
const finals =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  );
const singleFinals = Array.from(' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ');
const particles =
  /(?:에서는|으로는|에서|에게|으로|까지|부터|처럼|보다|하고|이나|들을|들이|들의|하기|하는|한다|하다|[을를이가은는의에로와과도만기는다고면])$/;
const firstSyllable = 0xac_00;
const lastSyllable = 0xd7_a3;

/**
 * Joins texts for searching; they are NFC and in lower case.
 *
 * @param {readonly string[]} texts
 * @returns {Corpus}
 */
export function corpusOf(texts) {
  const starts = new Uint32Array(texts.length + 1);
  for (const [index, text] of texts.entries()) starts[index + 1] = starts[index] + text.length + 1;
  const text = texts.map((one) => `${one}\n`).join('');
  const initialCodes = Array.from(consonants, (letter) => letter.charCodeAt(0));
  return {
    text,
    open: mapSyllables(text, (number) => firstSyllable + number - (number % 28)),
    initials: mapSyllables(text, (number) => initialCodes[Math.floor(number / 588)]),
    starts,
  };
}

/**
 * A text with each Hangul syllable replaced by one letter, given the syllable's number.
 *
 * @param {string} text
 * @param {(number: number) => number} map
 */
function mapSyllables(text, map) {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    codes[at] = code >= firstSyllable && code <= lastSyllable ? map(code - firstSyllable) : code;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(codes);
}

/**
 * NFC, lower case, single blanks.
 *
 * @param {string} query
 */
export function normalizeQuery(query) {
  return query.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

/**
 * Reads what is looked for, normalized: words between blanks; the last one may not be finished. Words after the eighth
 * are not looked for.
 *
 * @param {string} query
 * @returns {SearchWord[]}
 */
export function readQuery(query) {
  const texts = query.split(' ').filter(Boolean).slice(0, 8);
  return texts.map((text, index) => {
    if (/^-+[^-]/.test(text)) return optionWord(text);
    // Where a word stands, it stands without its particle as well: 컨테이너를 → 컨테이너, 지우는 → 지우.
    const stem = text.replace(particles, '');
    const isStem = stem !== text && /[가-힣]{2}$/.test(stem);
    const needles = isStem
      ? openNeedles(stem)
      : index === texts.length - 1
        ? openNeedles(text)
        : [needleOf(text)];
    return { text, isOption: false, ways: needles.map((needle) => [needle]) };
  });
}

/**
 * `-p` is that option and no part of another one; `--pub` begins one; `-it` is both or stands so in an example.
 *
 * @param {string} text
 * @returns {SearchWord}
 */
function optionWord(text) {
  const letters = lettersOf(text);
  const ways = [[optionNeedle(text, /^-[^-]$/.test(text))]];
  if (letters.length > 0) ways.push(letters.map((letter) => optionNeedle(letter, true)));
  return { text, isOption: true, ways };
}

/**
 * The options that a group stands for: `-it` → `-i`, `-t`.
 *
 * @param {string} text
 */
function lettersOf(text) {
  return /^-[a-z]{2,4}$/.test(text) ? Array.from(text.slice(1), (letter) => `-${letter}`) : [];
}

/**
 * Whether an option is one that a word of a query names.
 *
 * @param {SearchWord} word
 * @param {readonly string[]} names
 */
export function namesOption({ text }, names) {
  const lower = names.map((name) => name.toLowerCase());
  if (text.startsWith('--')) return lower.some((name) => name.startsWith(text));
  return lower.includes(text) || lettersOf(text).some((letter) => lower.includes(letter));
}

/**
 * Options stand between blanks. The blank before is looked at last: there are too many to scan for.
 *
 * @param {string} option
 * @param {boolean} isWhole
 * @returns {Needle}
 */
function optionNeedle(option, isWhole) {
  const key = isWhole ? `${option} ` : option;
  return {
    length: option.length,
    placeIn({ text }, from) {
      let at = text.indexOf(key, from);
      while (at >= 0 && text[at - 1] !== ' ') at = text.indexOf(key, at + 1);
      return at;
    },
  };
}

/**
 * A word that may still be typed on: 커 may become 컨; 컨 stands as it is, or becomes 커 and 너.
 *
 * @param {string} word
 * @returns {Needle[]}
 */
function openNeedles(word) {
  const number = word.charCodeAt(word.length - 1) - firstSyllable;
  if (number < 0 || number > lastSyllable - firstSyllable) return [needleOf(word)];
  const final = number % 28;
  if (final === 0) return [openNeedle(word)];
  const left = finals[final].slice(0, -1);
  const next = finals[final].slice(-1);
  const base = String.fromCharCode(firstSyllable + number - final + Math.max(0, singleFinals.indexOf(left)));
  return [needleOf(word), needleOf(word.slice(0, -1) + base + next)];
}

/**
 * A text whose last syllable may get a final consonant.
 *
 * @param {string} text
 * @returns {Needle}
 */
function openNeedle(text) {
  const start = splitConsonants(text.slice(0, -1));
  const { length } = start;
  const key = mapSyllables(start, (number) => firstSyllable + number - (number % 28)) + text.slice(-1);
  const needle = needleOf(start);
  return {
    length: length + 1,
    placeIn(hay, from) {
      if (hasConsonants(start)) {
        let at = needle.placeIn(hay, from);
        while (at >= 0 && hay.open[at + length] !== text.at(-1)) at = needle.placeIn(hay, at + 1);
        return at;
      }
      let at = hay.open.indexOf(key, from);
      while (at >= 0 && !hay.text.startsWith(start, at)) at = hay.open.indexOf(key, at + 1);
      return at;
    },
  };
}

/**
 * A text as it stands. Where a text begins with it, as with `docker`, looking for its first letter alone finds it, and
 * that is many times as fast.
 *
 * @param {string} text
 * @returns {Needle}
 */
export function textNeedle(text) {
  const letter = text.slice(0, 1);
  return {
    length: text.length,
    placeIn(hay, from) {
      const at = hay.text.indexOf(letter, from);
      return at < 0 || hay.text.startsWith(text, at) ? at : hay.text.indexOf(text, at + 1);
    },
  };
}

/**
 * A text in which a consonant stands for all syllables that it begins.
 *
 * @param {string} word
 * @returns {Needle}
 */
function needleOf(word) {
  const text = splitConsonants(word);
  const { length } = text;
  if (!hasConsonants(text)) return textNeedle(text);
  const { initials } = corpusOf([text]);
  // What is certain is rarer than its initials: it is scanned for where the text begins with it.
  const [start = ''] = /^[^ㄱ-ㅎ]+/.exec(text) ?? [];
  const scanned = start === '' ? 'initials' : 'text';
  const key = start === '' ? initials.slice(0, -1) : start;
  const rest = Array.from(text.slice(start.length), (_, index) => start.length + index);
  const isAt = (hay, at) =>
    rest.every((index) => {
      const kind = consonants.includes(text[index]) ? 'initials' : 'text';
      return hay[kind][at + index] === text[index];
    });
  return {
    length,
    placeIn(hay, from) {
      let at = hay[scanned].indexOf(key, from);
      while (at >= 0 && !isAt(hay, at)) at = hay[scanned].indexOf(key, at + 1);
      return at;
    },
  };
}

/**
 * A keyboard joins ㄹ and ㄱ to ㄺ, which begins no syllable.
 *
 * @param {string} word
 */
function splitConsonants(word) {
  return word.replaceAll(/[ㄳ-ㅄ]/g, (letter) => finals[singleFinals.indexOf(letter)] ?? letter);
}

/** @param {string} text */
function hasConsonants(text) {
  return /[ㄱ-ㅎ]/.test(text);
}
