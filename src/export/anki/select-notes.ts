import type { AnkiNote } from './anki-note.ts';
import type { AnkiOptions } from './anki-options.ts';
import type { Lock, LockedNote } from './lock.ts';
import type { NotePlan } from './plan-notes.ts';

/**
 * What of a plan goes into the package, by kind and by age. Of what is left out the lock remembers what it did
 * before: a change or a removal that no package has told of must come with the next.
 */
export function selectNotes(plan: NotePlan, lock: Lock, { only, since }: AnkiOptions): NotePlan {
  if (only === undefined && since === undefined) return plan;
  const isNew = newnessOf(plan, since);
  const isIn = (note: AnkiNote): boolean =>
    (only === undefined || only.some((kind) => kind === note.kind)) && isNew(note);
  const out = new Set(plan.notes.filter((note) => !isIn(note)).map(({ guid }) => guid));
  const locked = Object.entries(plan.locked).flatMap(([guid, now]): [string, LockedNote][] => {
    const before = lock.notes[guid];
    if (!out.has(guid)) return [[guid, now]];
    return before === undefined ? [] : [[guid, before]];
  });
  return {
    notes: plan.notes.filter(({ guid }) => !out.has(guid)),
    locked: Object.fromEntries(locked),
    changes: plan.changes.filter(({ guid }) => !out.has(guid)),
  };
}

function newnessOf({ changes }: NotePlan, since: AnkiOptions['since']): (note: AnkiNote) => boolean {
  if (since === undefined) return () => true;
  if (since === 'lock') {
    const added = new Set(changes.filter(({ change }) => change === 'added').map(({ guid }) => guid));
    return ({ guid }) => added.has(guid);
  }
  const removed = new Set(changes.filter(({ change }) => change === 'removed').map(({ guid }) => guid));
  const start = Date.parse(since);
  return ({ guid, id }) => id >= start && !removed.has(guid);
}
