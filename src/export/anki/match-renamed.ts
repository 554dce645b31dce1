import type { CardDraft } from './card-draft.ts';
import type { LockedNote } from './lock.ts';
import { letterPairs, similarity, type LetterPairs } from './similarity.ts';

/** What is compared of a card: its key and its answer. */
interface Profile {
  readonly section: string;
  readonly key: LetterPairs;
  readonly back: LetterPairs;
}

/**
 * Finds new drafts that are really cards the lock knows: of the same kind, in the same section (or the same note,
 * where the section was renamed), and alike: a reworded question keeps its answer, a renamed term its meaning.
 * The most alike pairs come first; each locked note is given once.
 */
export function matchRenamed(
  drafts: readonly CardDraft[],
  gone: readonly (readonly [string, LockedNote])[],
): ReadonlyMap<CardDraft, string> {
  const candidates = gone.map(([guid, note]) => ({ guid, note, profile: profileOfNote(note) }));
  const pairs = drafts.flatMap((draft) => {
    const profile = profileOfDraft(draft);
    return candidates
      .filter(({ note }) => note.kind === draft.kind && note.note === draft.place.note)
      .map((candidate) => ({ draft, guid: candidate.guid, score: likeness(profile, candidate.profile) }))
      .filter(({ score }) => score > 0);
  });
  const result = new Map<CardDraft, string>();
  const given = new Set<string>();
  for (const { draft, guid } of pairs.sort((a, b) => b.score - a.score)) {
    if (result.has(draft) || given.has(guid)) continue;
    result.set(draft, guid);
    given.add(guid);
  }
  return result;
}

function likeness(draft: Profile, note: Profile): number {
  const key = similarity(draft.key, note.key);
  const back = similarity(draft.back, note.back);
  const enough = draft.section === note.section ? key >= 0.6 || back >= 0.75 : key >= 0.8 || back >= 0.95;
  return enough ? key + back : 0;
}

function profileOfNote({ section, key, back }: LockedNote): Profile {
  const bare = back.replaceAll(/\{\{c\d+::|\}\}/g, '');
  return { section, key: letterPairs(key), back: letterPairs(bare) };
}

function profileOfDraft({ key, sides, place }: CardDraft): Profile {
  return { section: place.section, key: letterPairs(key), back: letterPairs(backOf(sides)) };
}

function backOf(sides: CardDraft['sides']): string {
  switch (sides.type) {
    case 'answer':
      return sides.answer.text;
    case 'typed':
      return sides.answer;
    default:
      return sides.pieces.map((piece) => piece.text).join(sides.layout === 'sentence' ? '' : '\n');
  }
}
