import { closedNeedle, type Needle, openNeedles, placeOf } from './needle.ts';

/** One word of what is looked for. */
export interface QueryWord {
  readonly text: string;
  /** `-p`, `--publish`, `-it` */
  readonly isOption: boolean;
  /** First place in a text in lower case, or -1. */
  readonly placeIn: (text: string) => number;
}

/** Reads what is looked for: words between blanks; the last one may not be finished. */
export function readQuery(query: string): QueryWord[] {
  const texts = normalizeQuery(query).split(' ').filter(Boolean);
  return texts.map((text, index) =>
    /^-+[^-]/.test(text) ? optionWord(text) : plainWord(text, index === texts.length - 1),
  );
}

/** NFC, lower case, single blanks. */
export function normalizeQuery(query: string): string {
  return query.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}

const particles =
  /(?:에서는|으로는|에서|에게|으로|까지|부터|처럼|보다|하고|이나|들을|들이|들의|하기|하는|한다|하다|[을를이가은는의에로와과도만기는다고면])$/;

/** A word as it stands, else without its particle or ending: 컨테이너를 → 컨테이너, 지우는 → 지우. */
function plainWord(text: string, isLast: boolean): QueryWord {
  const whole = isLast ? openNeedles(text) : [closedNeedle(text)];
  const stem = text.replace(particles, '');
  const bare = stem !== text && /[가-힣]{2}$/.test(stem) ? openNeedles(stem) : [];
  return { text, isOption: false, placeIn: (hay) => firstPlace([...whole, ...bare], hay) };
}

function firstPlace(needles: readonly Needle[], hay: string): number {
  for (const needle of needles) {
    const at = placeOf(needle, hay);
    if (at >= 0) return at;
  }
  return -1;
}

/** `-p` is that option and no part of another one; `--pub` begins one; `-it` is both or stands so in an example. */
function optionWord(text: string): QueryWord {
  const needle = /^-[^-]$/.test(text) ? ` ${text} ` : ` ${text}`;
  const single = lettersOf(text).map((name) => ` ${name} `);
  const placeIn = (hay: string): number => {
    const at = hay.indexOf(needle);
    if (at >= 0 || single.length === 0) return at;
    const places = single.map((name) => hay.indexOf(name));
    return places.includes(-1) ? -1 : Math.max(...places);
  };
  return { text, isOption: true, placeIn };
}

/** The options that a group stands for: `-it` → `-i`, `-t`. */
function lettersOf(text: string): string[] {
  return /^-[a-z]{2,4}$/.test(text) ? Array.from(text.slice(1), (letter) => `-${letter}`) : [];
}

/** Whether an option is one that a word of a query names. */
export function namesOption({ text }: QueryWord, names: readonly string[]): boolean {
  const lower = names.map((name) => name.toLowerCase());
  if (text.startsWith('--')) return lower.some((name) => name.startsWith(text));
  return lower.includes(text) || lettersOf(text).some((letter) => lower.includes(letter));
}
