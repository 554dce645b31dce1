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

/** More would stand beside the next block. */
const commandLimit = 3;
const relatedLimit = 6;

/**
 * Side notes of a block: one for each of its commands that has not had one in this section already (`told` is kept
 * by the caller, by anchor).
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
  const fresh = entries.filter((entry) => !told.has(entry.anchor)).slice(0, commandLimit);
  for (const entry of fresh) told.add(entry.anchor);
  return fresh.map((entry) => sideNote(book, note, block, entry)).filter(saysSomething);
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
