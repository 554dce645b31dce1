import type { CardDraft } from './card-draft.ts';
import type { LockedNote } from './lock.ts';
import { similarity } from './similarity.ts';

/**
 * Finds new drafts that are really cards the lock knows: of the same kind, in the same section (or the same note,
 * where the section was renamed), and alike: a reworded question keeps its answer, a renamed term its meaning.
 * The most alike pairs come first; each locked note is given once.
 */
export function matchRenamed(
  drafts: readonly CardDraft[],
  gone: readonly (readonly [string, LockedNote])[],
): ReadonlyMap<CardDraft, string> {
  const pairs = drafts.flatMap((draft) =>
    gone
      .filter(([, note]) => note.kind === draft.kind && note.note === draft.place.note)
      .map(([guid, note]) => ({ draft, guid, score: likeness(draft, note) }))
      .filter(({ score }) => score > 0),
  );
  const result = new Map<CardDraft, string>();
  const given = new Set<string>();
  for (const { draft, guid } of pairs.sort((a, b) => b.score - a.score)) {
    if (result.has(draft) || given.has(guid)) continue;
    result.set(draft, guid);
    given.add(guid);
  }
  return result;
}

function likeness(draft: CardDraft, note: LockedNote): number {
  const key = similarity(draft.key, note.key);
  const rest = similarity(backOf(draft), note.back.replaceAll(/\{\{c\d+::|\}\}/g, ''));
  const sameSection = note.section === draft.place.section;
  const enough = sameSection ? key >= 0.6 || rest >= 0.75 : key >= 0.8 || rest >= 0.95;
  return enough ? key + rest : 0;
}

function backOf({ sides }: CardDraft): string {
  switch (sides.type) {
    case 'answer':
      return sides.answer.text;
    case 'typed':
      return sides.answer;
    default:
      return sides.pieces.map((piece) => piece.text).join(sides.layout === 'list' ? '\n' : '');
  }
}
