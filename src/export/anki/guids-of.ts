import type { CardDraft } from './card-draft.ts';
import { guidOf } from './identity.ts';
import type { Lock } from './lock.ts';
import { matchRenamed } from './match-renamed.ts';

/** A draft's guid: the one its key had in the lock, that of a renamed card, or a new one. */
export function guidsOf(drafts: readonly CardDraft[], lock: Lock): string[] {
  const byKey = new Map(
    Object.entries(lock.notes).map(([guid, note]) => [`${note.kind}\n${note.key}`, guid]),
  );
  const known = drafts.map((draft) => byKey.get(`${draft.kind}\n${draft.key}`));
  const found = new Set(known);
  const renamed = matchRenamed(
    drafts.filter((draft, index) => known[index] === undefined && draft.prose),
    Object.entries(lock.notes).filter(([guid, note]) => !note.removed && !found.has(guid)),
  );
  const taken = new Set([...known, ...renamed.values()]);
  return drafts.map((draft, index) => {
    const same = known[index] ?? renamed.get(draft);
    if (same !== undefined) return same;
    // A card under a guid that a renamed one has taken along needs another.
    let guid = guidOf(draft.kind, draft.key);
    for (let n = 2; taken.has(guid) || (lock.notes[guid]?.key ?? draft.key) !== draft.key; n++) {
      guid = guidOf(draft.kind, `${draft.key}\n${n}`);
    }
    taken.add(guid);
    return guid;
  });
}
