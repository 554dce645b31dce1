import { keyText } from './identity.ts';
import type { LockedNote } from './lock.ts';
import { letterPairs, similarity } from './similarity.ts';

/** The numbers of a cloze note: one for each hidden piece in order, and what the lock is to remember. */
export interface ClozeNumbers {
  readonly numbers: readonly number[];
  readonly blanks: Readonly<Record<string, number>>;
  readonly last: number;
}

/** From here on a reworded piece counts as the piece it was. */
const same = 0.6;

/**
 * Gives every hidden piece its cloze number. A piece keeps the number it had, a reworded one too; a new piece
 * gets a number never used before, so that no learner's card changes its subject.
 */
export function clozeNumbers(hidden: readonly string[], locked: LockedNote | undefined): ClozeNumbers {
  const known = new Map(Object.entries(locked?.blanks ?? {}));
  const keys = hidden.map(keyText);
  const found = keys.map((key) => take(known, key));
  const numbers = found.map((number, index) => number ?? takeSimilar(known, keys[index]!));
  let last = Math.max(locked?.last ?? 0, ...(locked?.blanks ? Object.values(locked.blanks) : []));
  const all = numbers.map((number) => number ?? ++last);
  return { numbers: all, blanks: Object.fromEntries(keys.map((key, i) => [key, all[i]!])), last };
}

function take(known: Map<string, number>, key: string): number | undefined {
  const number = known.get(key);
  known.delete(key);
  return number;
}

function takeSimilar(known: Map<string, number>, key: string): number | undefined {
  const pairs = letterPairs(key);
  const [best] = [...known.keys()]
    .map((other) => ({ other, score: similarity(pairs, letterPairs(other)) }))
    .filter(({ score }) => score >= same)
    .sort((a, b) => b.score - a.score);
  return best && take(known, best.other);
}
