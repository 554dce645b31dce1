import { disassemble } from 'es-hangul';
import { keyText } from './identity.ts';

/** How alike two texts are, 0 to 1: Sørensen–Dice over pairs of letters, Hangul taken apart so that endings weigh little. */
export function similarity(left: string, right: string): number {
  const [a, b] = [pairs(left), pairs(right)];
  const size = total(a) + total(b);
  if (size === 0) return keyText(left) === keyText(right) ? 1 : 0;
  let shared = 0;
  for (const [pair, count] of a) shared += Math.min(count, b.get(pair) ?? 0);
  return (2 * shared) / size;
}

function pairs(text: string): Map<string, number> {
  const letters = disassemble(keyText(text));
  const counts = new Map<string, number>();
  for (let i = 0; i + 1 < letters.length; i++) {
    const pair = letters.slice(i, i + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
