import type { Params } from '../../language/language.ts';
import type { Highlight } from '../../render/highlight.ts';
import type { Templates } from '../../render/template.ts';
import type { CommandBlock, CommandSpan, Invocation, StudyNote } from '../../study/nodes.ts';
import type { Entry } from '../../study/study-set.ts';
import type { Images } from '../../render/load-images.ts';
import type { BookPlan } from './plan-book.ts';
import type { PlacePlan } from './plan-places.ts';
import type { PdfWord } from './words.ts';

/** What every part of the book is made from. */
export interface BookContext {
  readonly plan: BookPlan;
  readonly places: PlacePlan;
  readonly images: Images;
  readonly templates: Templates;
  readonly highlight: Highlight;
  /** Entries with a place in the book, by anchor: those the indexes list and links may lead to. */
  readonly entries: ReadonlyMap<string, Entry>;
  /** Those of commands, by canonical name. */
  readonly commands: ReadonlyMap<string, Entry>;
  readonly notes: ReadonlyMap<StudyNote, NoteParts>;
  readonly answersAtEnd: boolean;
  /** The words of the templates: `words.chapterCommands`. */
  readonly words: Readonly<Record<string, string>>;
  readonly say: (word: PdfWord, params?: Params) => string;
  /** The language's own words of an entry. */
  readonly builtin: (entry: Entry) => string | undefined;
}

/** The flat lists of a note, to be found from its tree. */
export interface NoteParts {
  /** Blocks by the offset at which their node begins. */
  readonly fences: ReadonlyMap<number, CommandBlock>;
  readonly inline: ReadonlyMap<number, CommandBlock>;
  readonly spans: ReadonlyMap<string, CommandSpan>;
  readonly invocations: ReadonlyMap<string, readonly Invocation[]>;
  /** Lines that begin with something of their own. */
  readonly heads: ReadonlySet<number>;
  /** Its front matter has tags. */
  readonly tagged: boolean;
  /** Anchors of its headings by the slug GitHub gives them. */
  readonly slugs: ReadonlyMap<string, string>;
}

/** Link to an entry of the indexes. */
export function entryHref(book: BookContext, anchor: string): string | undefined {
  return book.entries.has(anchor) ? `#${anchor}` : undefined;
}
