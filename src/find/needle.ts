import { canBeChoseong, disassemble, getJongseong, removeLastCharacter } from 'es-hangul';
import { initials } from '../language/initials.ts';

/**
 * A piece of text to look for. A consonant in it stands for all syllables that it begins; the last syllable of an
 * open one may still get a final consonant, as while it is typed: `커` is found in `컨테이너`.
 */
export interface Needle {
  readonly text: string;
  readonly isOpen: boolean;
}

/** The needle of a whole word. A keyboard joins ㄹ and ㄱ to ㄺ, which begins no syllable. */
export function closedNeedle(word: string): Needle {
  return { text: splitConsonants(word), isOpen: false };
}

/** A word that may still be typed on: 커 may become 컨; 컨 stands as it is, or becomes 커 and 너. */
export function openNeedles(word: string): Needle[] {
  const text = splitConsonants(word);
  const last = text.at(-1) ?? '';
  if (!isSyllable(last)) return [{ text, isOpen: false }];
  if (getJongseong(last) === '') return [{ text, isOpen: true }];
  const next = disassemble(last).at(-1)!;
  return [
    { text, isOpen: false },
    { text: removeLastCharacter(text) + next, isOpen: false },
  ];
}

/** First place of a needle in a text in lower case, or -1. */
export function placeOf({ text, isOpen }: Needle, hay: string): number {
  for (let at = 0; at + text.length <= hay.length; at += 1) {
    let index = 0;
    while (index < text.length && fits(text[index]!, hay[at + index]!, isOpen && index === text.length - 1))
      index += 1;
    if (index === text.length) return at;
  }
  return -1;
}

function fits(wanted: string, letter: string, mayGrow: boolean): boolean {
  if (wanted === letter) return true;
  if (!isSyllable(letter)) return false;
  return canBeChoseong(wanted)
    ? wanted === initials(letter)
    : mayGrow && removeFinal(letter) === removeFinal(wanted);
}

/** Number of a syllable among those that have no final consonant; there are 28 finals, none included. */
function removeFinal(syllable: string): number {
  return Math.floor((syllable.charCodeAt(0) - 0xac_00) / 28);
}

function splitConsonants(word: string): string {
  return word.replaceAll(/[ㄳ-ㅄ]/g, (letter) => disassemble(letter));
}

function isSyllable(letter: string): boolean {
  return letter >= '가' && letter <= '힣';
}
