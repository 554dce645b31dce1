import { VFile } from 'vfile';
import { writePackage } from '../package.ts';
import type { DeckFormat } from './deck-format.ts';

/** A package with everything in it: the one to choose, unless another is needed. */
export const apkg: DeckFormat = {
  id: 'apkg',
  async write({ deck, noteTypeTimes }, templates) {
    const bytes = await writePackage(deck, templates, noteTypeTimes);
    return [new VFile({ path: 'pilgi.apkg', value: bytes })];
  },
};
