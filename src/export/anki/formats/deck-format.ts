import type { VFile } from 'vfile';
import type { CardTemplates } from '../card-templates.ts';
import type { DeckPlan } from '../plan-deck.ts';

/** A way to hand a deck to Anki: adding a file with a `DeckFormat` adds one. */
export interface DeckFormat {
  /** As in `--format`. */
  readonly id: string;
  /** The files of a deck, the main one first; paths relative to the output folder. */
  write(plan: DeckPlan, templates: CardTemplates): Promise<readonly VFile[]>;
}
