import type { StudySet } from '../../study/study-set.ts';
import type { BookContext } from './book-context.ts';
import { chapterHtml, type ChapterHtml } from './chapter-html.ts';
import { commandIndex, termIndex } from './index-view.ts';
import { NoteRenderer } from './note-renderer.ts';
import type { PlannedChapter } from './plan-book.ts';
import { sectionAnchor } from './plan-places.ts';
import type { PdfOptions } from './options.ts';

/** Everything about the book that is not a note. */
export interface BookFacts {
  readonly set: StudySet;
  readonly language: string;
  readonly paper: PdfOptions['paper'];
  readonly date: string;
}

/** At most so many commands and terms open a chapter. */
const openerLimit = 16;

/** What the template `book.hbs` is filled with. */
export function bookView(book: BookContext, facts: BookFacts): object {
  const written = book.plan.chapters.map((chapter) => ({ chapter, content: chapterHtml(book, chapter) }));
  const answers = written
    .filter(({ content }) => content.answers.length > 0)
    .map(({ chapter, content }) => ({ ...headOf(chapter, content), answers: content.answers }));
  const [commands, terms] = [commandIndex(book), termIndex(book)];
  const { words } = book;
  return {
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
      opener: opener(book, chapter),
      html: content.html,
      footnotes: content.footnotes,
      words,
    })),
    answers,
    commands,
    terms,
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

/** The commands and terms a chapter speaks of, each with a link to its entry, in the order of the text. */
function opener(book: BookContext, chapter: PlannedChapter): object | undefined {
  const anchors = sectionsOf(chapter);
  const here = [...book.entries.values()]
    .flatMap((entry) => {
      const places = entry.places.filter((place) => anchors.has(sectionAnchor(place)));
      const uses = entry.kind === 'term' ? places.filter((place) => place.use === 'definition') : places;
      return uses[0] === undefined ? [] : [{ entry, line: uses[0].line }];
    })
    .toSorted((left, right) => left.line - right.line)
    .map(({ entry }) => ({ kind: entry.kind, name: entry.name, href: `#${entry.anchor}` }));
  const commands = here
    .filter(({ kind, name }) => kind === 'command' && name.includes(' '))
    .slice(0, openerLimit);
  const terms = here.filter(({ kind }) => kind === 'term').slice(0, openerLimit);
  return commands.length + terms.length === 0 ? undefined : { commands, terms };
}

function sectionsOf(chapter: PlannedChapter): ReadonlySet<string> {
  const anchors = new Set([chapter.anchor]);
  const add = (children: PlannedChapter['children']): void => {
    for (const node of children) {
      if (node.type !== 'section') continue;
      anchors.add(node.anchor);
      add(node.children);
    }
  };
  add(chapter.children);
  return anchors;
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
