import { ourSide } from '../card-context.ts';
import type { Side } from '../card-draft.ts';
import { sentences } from './first-sentence.ts';

/** Longer than this a meaning is a story, of which one sentence says what is meant. */
const longest = 100;

/** Words that tie a sentence to the one before. */
const tie = /^(?:그러나|하지만|그리고|그래서|따라서|즉|또한|이때)[,\s]+/;

/** Of a long meaning the one sentence that names its subject, without the word that ties it; else the meaning as it is. */
export function telling(meaning: Side, subject: string): Side {
  if (meaning.text.length <= longest) return meaning;
  const naming = sentences(meaning.text).filter((sentence) => sentence.includes(subject));
  const [only] = naming;
  if (only === undefined || naming.length > 1) return meaning;
  return ourSide(only.replace(tie, ''));
}
