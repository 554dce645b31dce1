import { createHash } from 'node:crypto';
import type { Language } from '../../language/language.ts';
import type { Images } from '../../render/load-images.ts';
import type { StudySet } from '../../study/study-set.ts';
import type { AnkiOptions } from './anki-options.ts';
import type { AnkiDeck, CardKind, NoteTypeName } from './anki-note.ts';
import { cardContext, type CardContext } from './card-context.ts';
import type { CardDraft } from './card-draft.ts';
import { kindsOfCards } from './card-kinds.ts';
import { mediaOf } from './card-media.ts';
import type { CardTemplates } from './card-templates.ts';
import type { NoteTypeTimes } from './col-row.ts';
import { chapterOf, deckName, tagLevel } from './deck-names.ts';
import { emptyLock, parseLock, type Lock } from './lock.ts';
import { noteTypes } from './note-types.ts';
import { planNotes, type CardChange } from './plan-notes.ts';
import { joinProposals } from './proposals.ts';
import { refuseUnfit } from './refusals.ts';
import type { Refusal } from './refusal.ts';
import { selectNotes } from './select-notes.ts';

/** A deck before it is packed, with all that a report, a diff or a preview tells of it. */
export interface DeckPlan {
  readonly deck: AnkiDeck;
  readonly drafts: readonly CardDraft[];
  readonly refusals: readonly Refusal[];
  readonly changes: readonly CardChange[];
  readonly noteTypeTimes: NoteTypeTimes;
  /** To be written beside the notes. */
  readonly lock: Lock;
}

export interface DeckPlanInput {
  /** The images of the notes. */
  readonly images: Images;
  readonly language: Language;
  readonly now: Date;
  readonly options: AnkiOptions;
  readonly templates: CardTemplates;
  /** Where the notes stand as seen from the lock's folder: empty, or `docker/`. */
  readonly lockBase: string;
  /** Paths, as the lock has them, of notes that exist, but are no part of this build: their cards are not gone. */
  readonly outside: ReadonlySet<string>;
}

/** Decides on every card of a set, without writing anything. */
export function planDeck(set: StudySet, input: DeckPlanInput): DeckPlan {
  const { options, now } = input;
  const lock = options.lock === undefined ? emptyLock : parseLock(options.lock);
  const context = cardContext(set, input.language, input.images);
  const proposals = joinProposals(kindsOfCards.map((kind) => kind(context)));
  const { drafts, refusals } = refuseUnfit(proposals);
  const ordered = inReadingOrder(set, drafts).map((draft) => tagged(context, draft, options));
  const mainDeck = deckName(options.deck ?? set.title, undefined);
  const decks = new Map(
    ordered.map((draft) => [draftInLock(draft, input.lockBase), deckOf(context, draft, options)]),
  );
  const all = planNotes([...decks.keys()], lock, {
    words: context.words,
    now,
    mainDeck,
    deckOf: (draft) => decks.get(draft)!,
    outside: input.outside,
  });
  const plan = selectNotes(all, lock, options);
  const types = lockedTypes(lock, input.templates, now);
  return {
    deck: { name: mainDeck, notes: plan.notes, media: mediaOf(plan.notes, input.images) },
    drafts: ordered.filter(({ kind }) => isWanted(kind, options)),
    refusals: refusals.filter(({ kind }) => isWanted(kind, options)),
    changes: plan.changes,
    noteTypeTimes: { answer: types.answer.mod, typed: types.typed.mod, cloze: types.cloze.mod },
    lock: { noteTypes: types, notes: plan.locked },
  };
}

/** A draft whose note is named as the lock names it, which does not depend on how much of the notes is built. */
function draftInLock(draft: CardDraft, base: string): CardDraft {
  return { ...draft, place: { ...draft.place, note: `${base}${draft.place.note}` } };
}

function isWanted(kind: CardKind, { only }: AnkiOptions): boolean {
  return only === undefined || only.some((wanted) => wanted === kind);
}

function inReadingOrder(set: StudySet, drafts: readonly CardDraft[]): CardDraft[] {
  const order = new Map(set.notes.map((note, index) => [note.path, index]));
  const at = ({ place }: CardDraft): number => order.get(place.note)!;
  return [...drafts].sort((a, b) => at(a) - at(b) || a.place.line - b.place.line);
}

function deckOf({ set }: CardContext, { place }: CardDraft, options: AnkiOptions): string {
  const note = set.notes.find((candidate) => candidate.path === place.note);
  const main = options.deck ?? note?.frontMatter.deck ?? set.title;
  return deckName(main, chapterOf(place, set.notes.length));
}

/** The kind, the chapter below the set's title, and the author's own tags. */
function tagged({ set }: CardContext, draft: CardDraft, options: AnkiOptions): CardDraft {
  const note = set.notes.find((candidate) => candidate.path === draft.place.note);
  const chapter = chapterOf(draft.place, set.notes.length);
  const own = [...(note?.frontMatter.tags ?? []), ...(options.tags ?? [])].map(tagLevel);
  const titles = [set.title, chapter].flatMap((title) => (title === undefined ? [] : [tagLevel(title)]));
  const tags = [`pilgi::${draft.kind}`, titles.join('::'), ...own, ...draft.tags];
  return { ...draft, tags: [...new Set(tags.filter((tag) => tag !== ''))] };
}

type LockedTypes = Record<NoteTypeName, { readonly hash: string; readonly mod: number }>;

/** A note type's `mod` moves only when its templates or the style sheet do. */
function lockedTypes(lock: Lock, templates: CardTemplates, now: Date): LockedTypes {
  const seconds = Math.floor(now.getTime() / 1000);
  const of = (name: NoteTypeName): { hash: string; mod: number } => {
    const texts = noteTypes[name].templates.flatMap((t) => [templates.html[t.front], templates.html[t.back]]);
    const text = JSON.stringify([templates.css, ...texts]);
    const hash = createHash('sha256').update(text, 'utf8').digest('hex').slice(0, 16);
    const before = lock.noteTypes[name];
    if (before?.hash === hash) return before;
    return { hash, mod: before ? Math.max(seconds, before.mod + 1) : seconds };
  };
  return { answer: of('answer'), typed: of('typed'), cloze: of('cloze') };
}
