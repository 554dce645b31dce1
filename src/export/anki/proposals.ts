import type { CardDraft } from './card-draft.ts';
import type { Refusal } from './refusal.ts';

/** What a card kind makes of a set: cards, and what it would not make into one. Best first where several say the same. */
export interface Proposals {
  readonly drafts: readonly CardDraft[];
  readonly refusals: readonly Refusal[];
}

/** Joins proposals in order. */
export function joinProposals(list: readonly Proposals[]): Proposals {
  return { drafts: list.flatMap((p) => p.drafts), refusals: list.flatMap((p) => p.refusals) };
}

/** A single card. */
export function propose(draft: CardDraft): Proposals {
  return { drafts: [draft], refusals: [] };
}

/** A single refusal. */
export function refuse(refusal: Refusal): Proposals {
  return { drafts: [], refusals: [refusal] };
}

export const nothing: Proposals = { drafts: [], refusals: [] };
