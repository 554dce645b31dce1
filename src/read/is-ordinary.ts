import { findBrokenLimit } from './limit-scan.ts';
import { ordinary } from './limits.ts';

/** Most characters of an ordinary note. */
const mostCharacters = 60_000;

/** Whether a note's understanding surely takes no longer than its length lets expect. */
export function isOrdinary(text: string): boolean {
  return text.length <= mostCharacters && findBrokenLimit(text, ordinary) === undefined;
}
