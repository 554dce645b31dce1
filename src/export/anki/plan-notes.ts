import { createHash } from 'node:crypto';
import type { AnkiFields, AnkiNote, CardKind } from './anki-note.ts';
import type { CardDraft, Sides } from './card-draft.ts';
import { cardText, type CardText } from './card-text.ts';
import { clozeNumbers, type ClozeNumbers } from './cloze-numbers.ts';
import { fieldsOf } from './fields.ts';
import { guidsOf } from './guids-of.ts';
import { IdGiver } from './id-giver.ts';
import type { Lock, LockedNote } from './lock.ts';
import { removedNote } from './removed-note.ts';
import type { Words } from './words.ts';

/** What the next import will do to one Anki note. */
export interface CardChange {
  readonly change: 'added' | 'changed' | 'renamed' | 'removed';
  readonly guid: string;
  readonly kind: CardKind;
  readonly note: string;
  readonly line?: number;
  readonly before?: CardText;
  readonly after?: CardText;
}

/** The Anki notes of a build and the lock that remembers them. */
export interface NotePlan {
  readonly notes: readonly AnkiNote[];
  readonly locked: Lock['notes'];
  readonly changes: readonly CardChange[];
}

export interface PlanContext {
  readonly words: Words;
  readonly now: Date;
  readonly deckOf: (draft: CardDraft) => string;
  /** Deck for notes that are gone. */
  readonly mainDeck: string;
  /** Paths of notes that exist, but are no part of this build: their cards are not gone. */
  readonly outside: ReadonlySet<string>;
}

/**
 * Joins the drafts with what the lock remembers: a note that is known keeps guid, id and cloze numbers, and its
 * `mod` moves only when its content does. Pure: lock in, lock out.
 */
export function planNotes(drafts: readonly CardDraft[], lock: Lock, context: PlanContext): NotePlan {
  const seconds = Math.max(1_000_000_000, Math.floor(context.now.getTime() / 1000));
  const guids = guidsOf(drafts, lock);
  const ids = new IdGiver(lock, seconds, drafts.filter((_, i) => lock.notes[guids[i]!] === undefined).length);
  const notes: AnkiNote[] = [];
  const changes: CardChange[] = [];
  const locked: Record<string, LockedNote> = {};
  for (const [index, draft] of drafts.entries()) {
    const guid = guids[index]!;
    const before = lock.notes[guid];
    const planned = planNote(draft, guid, before, { seconds, id: before?.id ?? ids.next(), context });
    notes.push(planned.note);
    locked[guid] = planned.locked;
    if (planned.change) changes.push(planned.change);
  }
  for (const [guid, before] of Object.entries(lock.notes)) {
    if (locked[guid] !== undefined) continue;
    if (context.outside.has(before.note)) {
      locked[guid] = before;
      continue;
    }
    locked[guid] = before.removed ? before : { ...before, mod: later(seconds, before), removed: true };
    if (before.removed) continue;
    notes.push(removedNote(guid, locked[guid], context.mainDeck, context.words));
    changes.push({ change: 'removed', guid, kind: before.kind, note: before.note, before: textOf(before) });
  }
  return { notes, locked, changes };
}

interface NoteStamp {
  readonly seconds: number;
  readonly id: number;
  readonly context: PlanContext;
}

function planNote(
  draft: CardDraft,
  guid: string,
  before: LockedNote | undefined,
  stamp: NoteStamp,
): { note: AnkiNote; locked: LockedNote; change?: CardChange } {
  const numbers = numbersOf(draft.sides, before);
  const fields = fieldsOf(draft, numbers?.numbers ?? [], stamp.context.words);
  const hash = contentHash(draft, fields);
  const unchanged = before !== undefined && before.hash === hash && !before.removed;
  const mod = unchanged ? before.mod : before ? later(stamp.seconds, before) : stamp.seconds;
  const after = cardText(draft.sides, numbers?.numbers ?? []);
  const locked: LockedNote = {
    kind: draft.kind,
    key: draft.key,
    note: draft.place.note,
    section: draft.place.section,
    id: stamp.id,
    mod,
    hash,
    ...after,
    ...(numbers && { blanks: numbers.blanks, last: numbers.last }),
  };
  const note: AnkiNote = {
    kind: draft.kind,
    guid,
    id: stamp.id,
    mod,
    noteType: draft.sides.type,
    deck: stamp.context.deckOf(draft),
    fields,
    tags: draft.tags,
    ordinals: ordinalsOf(draft.sides, numbers),
  };
  if (unchanged) return { note, locked };
  const change =
    before === undefined || before.removed ? 'added' : before.key === draft.key ? 'changed' : 'renamed';
  return {
    note,
    locked,
    change: {
      change,
      guid,
      kind: draft.kind,
      note: draft.place.note,
      line: draft.place.line,
      ...(before && { before: textOf(before) }),
      after: textOf(after),
    },
  };
}

function later(seconds: number, before: LockedNote): number {
  return Math.max(seconds, before.mod + 1);
}

function textOf({ front, back, reverse }: CardText | LockedNote): CardText {
  return { front, back, ...(reverse && { reverse }) };
}

function numbersOf(sides: Sides, before: LockedNote | undefined): ClozeNumbers | undefined {
  if (sides.type !== 'cloze') return undefined;
  return clozeNumbers(
    sides.pieces.filter((piece) => piece.hidden).map((piece) => piece.text),
    before,
  );
}

function ordinalsOf(sides: Sides, numbers: ClozeNumbers | undefined): number[] {
  if (numbers) return numbers.numbers.map((number) => number - 1).sort((a, b) => a - b);
  return sides.type === 'answer' && sides.reverse ? [0, 1] : [0];
}

/** The line in the source is left out: a paragraph more above would otherwise change every card below. */
function contentHash(draft: CardDraft, fields: AnkiFields): string {
  const content = Object.entries(fields)
    .filter(([name]) => name !== 'Source')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const text = JSON.stringify([draft.sides.type, draft.place.note, content, [...draft.tags].sort()]);
  return createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
}
