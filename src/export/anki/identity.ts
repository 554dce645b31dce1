import { createHash } from 'node:crypto';
import type { CardKind } from './anki-note.ts';

/** Sets our guids apart from everyone else's; never to be changed, or every learner's cards come twice. */
const namespace = 'pilgi/anki/1';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The guid by which Anki recognizes a note at the next import: base62 of the SHA-256 of what the card is
 * about. Prose, place and title have no part in it.
 */
export function guidOf(kind: CardKind, key: string): string {
  const hash = createHash('sha256').update([namespace, kind, key].join('\u0000'), 'utf8').digest('hex');
  let rest = BigInt(`0x${hash}`);
  let guid = '';
  // 16 digits are 95 bits: two of ten million notes meet once in 10^15 decks.
  for (let i = 0; i < 16; i++) {
    guid += digits[Number(rest % 62n)];
    rest /= 62n;
  }
  return guid;
}

/** A text as part of a key: how it is spaced, cased and composed is no difference. */
export function keyText(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
