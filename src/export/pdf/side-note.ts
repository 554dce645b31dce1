import type { CommandBlock, StudyNote } from '../../study/nodes.ts';
import type { Entry } from '../../study/study-set.ts';
import type { BookContext } from './book-context.ts';

/** What the links know of one command of a block, for the column beside it. */
export interface SideNote {
  readonly name: string;
  readonly href: string;
  readonly short?: string;
  /** Our own words, where the author has none. */
  readonly meaning?: string;
  /** Other places that speak of it. */
  readonly related: readonly string[];
}

/** At least so many commands of a block are told in full, if with more rows than the block has. */
const leastNotes = 3;
const relatedLimit = 6;

/**
 * Side notes of a block: one for each of its commands that has not had one in this section already (`told` is kept
 * by the caller, by anchor). Those for which there is no room beside the block are told by name alone, and may have
 * their note beside a later one.
 */
export function sideNotes(
  book: BookContext,
  note: StudyNote,
  block: CommandBlock,
  told: Set<string>,
): SideNote[] {
  const invocations = book.notes.get(note)?.invocations.get(block.id) ?? [];
  const names = new Set(invocations.map((invocation) => invocation.canonical));
  const entries = [...names].flatMap((name) => book.commands.get(name) ?? []);
  const fresh = entries.filter((entry) => !told.has(entry.anchor));
  const room = roomBeside(block);
  const notes: SideNote[] = [];
  let rows = 0;
  for (const entry of fresh) {
    const whole = sideNote(book, note, block, entry);
    if (!saysSomething(whole)) continue;
    const isWhole = notes.length < leastNotes || rows + rowsOf(whole) <= room;
    const next = isWhole ? whole : { name: whole.name, href: whole.href, related: [] };
    if (notes.length >= leastNotes && rows + rowsOf(next) > room + overhang) break;
    if (isWhole) told.add(entry.anchor);
    notes.push(next);
    rows += rowsOf(next);
  }
  return notes;
}

/** Rows of the side column that may stand beside what follows the block. */
const overhang = 3;

/** Rows of the side column beside a block: it is set in 11.6 pt, the code in 14.4 pt with 36 pt around it. */
function roomBeside(block: CommandBlock): number {
  const lines = block.position.end.line - block.position.start.line + 1;
  return (lines * 14.4 + 36) / 11.6;
}

/** Characters of Latin and Korean text that fit into a row of the side column. */
const [latin, korean] = [26, 18];

/** Rough height of a note: half a row stands between two. */
function rowsOf({ name, short, meaning = '', related }: SideNote): number {
  const told = [short !== undefined, related.length > 0].filter(Boolean).length;
  return Math.ceil(name.length / latin) + told + Math.ceil(meaning.length / korean) + 0.5;
}

function sideNote(book: BookContext, note: StudyNote, block: CommandBlock, entry: Entry): SideNote {
  const meaning = entry.meanings.length === 0 ? book.builtin(entry) : undefined;
  const { start, end } = block.position;
  const ids = new Set<string>();
  // A command of a large book has thousands of places.
  for (const place of entry.places) {
    if (ids.size === relatedLimit) break;
    if (place.note === note.path && place.line >= start.line && place.line <= end.line) continue;
    const id = book.places.id(place);
    if (id !== undefined) ids.add(id);
  }
  return {
    name: entry.name,
    href: `#${entry.anchor}`,
    ...(entry.short !== undefined && entry.short !== entry.name && { short: entry.short }),
    ...(meaning !== undefined && { meaning }),
    related: [...ids],
  };
}

/** The bare name of a tool like `cd`, written in the block itself, tells nothing. */
function saysSomething(side: SideNote): boolean {
  return (
    side.short !== undefined ||
    side.meaning !== undefined ||
    side.related.length > 0 ||
    side.name.includes(' ')
  );
}
