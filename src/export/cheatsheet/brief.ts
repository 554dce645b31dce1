import { isBlockLabel } from '../../language/block-label.ts';
import { volatileIds } from './volatile-ids.ts';

/** Openings that tie a sentence to the one before. */
const ties = /^(?:그러나|하지만|그래서|따라서|그리고|또한?|즉|이때|참고로)[, ]\s*/;

/** A particle whose noun was the code before it. */
const particle = /^(?:은|는|을|를)\s+/u;

/**
 * A text as one short line: its first sentence, or the first that names `word`, without a full stop.
 * `undefined` where that is longer than `longest` or points away from itself (`위와 같이`, `다음과 같다`).
 */
export function brief(text: string, longest: number, word?: string): string | undefined {
  const sentences = text.split(/(?<=[.!?。？！])\s+/u).filter((sentence) => sentence.trim() !== '');
  const named = word === undefined ? undefined : sentences.find((sentence) => sentence.includes(word));
  const sentence = (named ?? sentences[0] ?? '')
    .trim()
    .replace(ties, '')
    .replace(particle, '')
    .replace(/[.。:]+$/u, '')
    .trim();
  if (sentence === '' || sentence.length > longest || isBlockLabel(sentence)) return undefined;
  return /다음과 같|위와 같|아래와 같|^(?:이것|이는|그것)/.test(sentence) || volatileIds(sentence).length > 0
    ? undefined
    : sentence;
}
