import type { StudySet } from '../../study/study-set.ts';
import type { BookContext } from './book-context.ts';
import { chapterHtml, type ChapterHtml } from './chapter-html.ts';
import { chapterOpeners } from './chapter-openers.ts';
import { commandIndex, isLongIndex, termIndex, type IndexGroup } from './index-view.ts';
import { NoteRenderer } from './note-renderer.ts';
import type { PlannedChapter } from './plan-book.ts';
import type { PdfOptions } from './options.ts';

/** Everything about the book that is not a note. */
export interface BookFacts {
  readonly set: StudySet;
  readonly language: string;
  readonly paper: PdfOptions['paper'];
  readonly date: string;
}

/** What the template `book.hbs` is filled with: a whole book, or a part of it that is printed alone. */
export interface BookView {
  /** The cover and the beginning of the contents stand before the rest. */
  readonly front: boolean;
  readonly language: string;
  readonly paper: PdfOptions['paper'];
  readonly title: string;
  readonly subtitle: string | undefined;
  readonly author: string | undefined;
  readonly date: string;
  readonly lead: string | undefined;
  readonly counts: readonly object[];
  readonly contents: readonly object[];
  readonly chapters: readonly { readonly html: string }[];
  readonly answers: readonly object[];
  readonly commands: readonly IndexGroup[];
  readonly terms: readonly IndexGroup[];
  readonly longCommands: boolean;
  readonly longTerms: boolean;
  /** The part before has the beginning of this index. */
  readonly commandsGoOn?: boolean;
  readonly termsGoOn?: boolean;
  readonly words: Readonly<Record<string, string>>;
}

/** The view of the whole book. */
export function bookView(book: BookContext, facts: BookFacts): BookView {
  const written = book.plan.chapters.map((chapter) => ({ chapter, content: chapterHtml(book, chapter) }));
  const answers = written
    .filter(({ content }) => content.answers.length > 0)
    .map(({ chapter, content }) => ({ ...headOf(chapter, content), answers: content.answers }));
  const [commands, terms] = [commandIndex(book), termIndex(book)];
  const { words } = book;
  const openers = chapterOpeners(book);
  return {
    front: true,
    language: facts.language,
    paper: facts.paper,
    [`paper${facts.paper}`]: true,
    title: facts.set.title,
    subtitle: facts.set.subtitle,
    author: facts.set.author,
    date: facts.date,
    lead: leadHtml(book),
    counts: counts(book),
    words,
    contents: [
      ...written.map(({ chapter, content }) => ({ ...headOf(chapter, content), sections: content.sections })),
      ...(answers.length > 0 ? [{ href: '#answers', title: words['answers'], back: true }] : []),
      ...(commands.length > 0 ? [{ href: '#commands', title: words['commandIndex'], back: true }] : []),
      ...(terms.length > 0 ? [{ href: '#terms', title: words['termIndex'], back: true }] : []),
    ],
    chapters: written.map(({ chapter, content }) => ({
      ...headOf(chapter, content),
      id: chapter.anchor,
      page: chapter.page,
      opener: openers.get(chapter),
      html: content.html,
      footnotes: content.footnotes,
      words,
    })),
    answers,
    commands,
    terms,
    longCommands: isLongIndex(commands),
    longTerms: isLongIndex(terms),
  };
}

function headOf(chapter: PlannedChapter, content: ChapterHtml): object {
  return {
    href: `#${chapter.anchor}`,
    ...(chapter.label !== undefined && { label: chapter.label }),
    title: content.title,
    plainTitle: chapter.title.text,
  };
}

function leadHtml(book: BookContext): string | undefined {
  const { lead } = book.plan;
  return lead === undefined ? undefined : new NoteRenderer(book, lead.note, 'lead').blocks(lead.children);
}

/** What the cover says of the book, nothing that is nought. */
function counts(book: BookContext): { name: string; count: number }[] {
  const kinds = [...book.entries.values()].map((entry) => entry.kind);
  const exercises = [...book.notes.keys()].flatMap((note) => note.exercises);
  return [
    { name: book.say('count-commands'), count: kinds.filter((kind) => kind === 'command').length },
    { name: book.say('count-terms'), count: kinds.filter((kind) => kind === 'term').length },
    {
      name: book.say('count-exercises'),
      count: exercises.filter(({ section }) => book.plan.anchors.has(section)).length,
    },
  ].filter(({ count }) => count > 0);
}
