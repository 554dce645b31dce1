import { disassemble } from 'es-hangul';
import { keyText } from './identity.ts';

/** Pairs of letters of a text, counted: what `similarity` compares. */
export type LetterPairs = ReadonlyMap<string, number>;

/** Hangul is taken apart, so that another ending weighs little. */
export function letterPairs(text: string): LetterPairs {
  const letters = disassemble(keyText(text));
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = letters.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** How alike two texts are, 0 to 1: the Sørensen–Dice coefficient of their letter pairs. */
export function similarity(left: LetterPairs, right: LetterPairs): number {
  const size = total(left) + total(right);
  if (size === 0) return 0;
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / size;
}

function total(counts: LetterPairs): number {
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
}
