import type { CardKind } from './anki-note.ts';
import type { CardPlace } from './card-draft.ts';
import type { WordKey } from './words.ts';
import type { Params } from '../../language/language.ts';

type ReasonOf<Key> = Key extends `refused-${infer Reason}` ? Reason : never;

/** Why a card was not made; `refused-…` of the catalog words it. */
export type RefusalReason = ReasonOf<WordKey>;

/** A card that was not made, with its place and reason. */
export interface Refusal {
  readonly kind: CardKind;
  readonly place: CardPlace;
  readonly front: string;
  readonly reason: RefusalReason;
  readonly params: Params;
}
