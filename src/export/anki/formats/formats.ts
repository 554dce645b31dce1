import { apkg } from './apkg.ts';
import { crowdanki } from './crowdanki.ts';
import type { DeckFormat } from './deck-format.ts';
import { csv, txt } from './text.ts';

/** Names of the formats, as in `--format`. */
export const formatIds = ['apkg', 'txt', 'csv', 'crowdanki'] as const;

/** All formats of a deck. */
export const deckFormats: Readonly<Record<(typeof formatIds)[number], DeckFormat>> = {
  apkg,
  txt,
  csv,
  crowdanki,
};
