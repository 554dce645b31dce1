import { say } from '../../language/catalog.ts';
import type { Language } from '../../language/language.ts';
import { loadHighlight, type Highlight } from '../../render/highlight.ts';
import { loadImages, type Images } from '../../render/load-images.ts';
import { loadTemplates, type Templates } from '../../render/template.ts';
import type { BlockKind } from '../../study/nodes.ts';
import type { StudySet } from '../../study/study-set.ts';
import type { ExportContext } from '../exporter.ts';
import type { BookContext } from './book-context.ts';
import { bookView } from './book-view.ts';
import { noteParts } from './note-parts.ts';
import type { PdfOptions } from './options.ts';
import { planBook } from './plan-book.ts';
import { planPlaces } from './plan-places.ts';
import { printableParts } from './printable-parts.ts';
import type { PrintablePart } from './part-printer.ts';
import { splitBook, type PartLengths } from './split-book.ts';
import { templateWords } from './template-words.ts';
import { words } from './words.ts';

/** The pages of a book, ready to be printed. */
export interface WrittenBook {
  readonly parts: readonly PrintablePart[];
  /** Id of the first chapter. */
  readonly body: string;
  readonly images: Images;
}

/** Writes the pages of the book. All that they were made from can be forgotten while they are printed. */
export async function writeBook(
  set: StudySet,
  context: ExportContext,
  options: PdfOptions,
  lengths: PartLengths,
  speak: BookContext['say'],
): Promise<WrittenBook> {
  const templates = await loadTemplates('pdf', context.templates, { cssString });
  const images = await loadImages(set.notes, context.root);
  const book = await bookContext(set, context, options, templates, images, speak);
  const facts = { set, language: context.language, paper: options.paper, date: dateOf(set, context) };
  const parts = printableParts(splitBook(bookView(book, facts), lengths), templates, images);
  return { parts, body: book.plan.chapters[0]?.anchor ?? '', images };
}

async function bookContext(
  set: StudySet,
  context: ExportContext,
  options: PdfOptions,
  templates: Templates,
  images: Images,
  speak: BookContext['say'],
): Promise<BookContext> {
  const plan = planBook(set, options.chapters, (chapters, known) =>
    speak('no-chapters', { chapters, known }),
  );
  const places = planPlaces(set, plan.anchors);
  const printed = set.entries.filter((entry) => entry.places.some((place) => places.id(place) !== undefined));
  return {
    plan,
    places,
    images,
    templates,
    highlight: hasPrograms(set) ? await loadHighlight() : plainCode,
    entries: new Map(printed.map((entry) => [entry.anchor, entry])),
    commands: new Map(
      printed.filter((entry) => entry.kind === 'command').map((entry) => [entry.name, entry]),
    ),
    notes: new Map(set.notes.map((note) => [note, noteParts(note)])),
    answersAtEnd: options.answers === 'end',
    words: templateWords(speak),
    say: speak,
    builtin: (entry) => entry.builtin?.[context.language],
  };
}

/** Whether there is code that is not ours to color; the highlighter takes longer to load than a small book to write. */
function hasPrograms(set: StudySet): boolean {
  return set.notes.some((note) =>
    note.blocks.some(({ where, tokens, kind, info }) => {
      return (
        where === 'fence' &&
        tokens.length === 0 &&
        !isProse(kind) &&
        (info !== undefined || kind !== 'program')
      );
    }),
  );
}

function isProse(kind: BlockKind): boolean {
  return kind === 'output' || kind === 'prose' || kind === 'image-reference';
}

const plainCode: Highlight = (value) => [{ type: 'text', value }];

/** The date on the cover: the author's, else the build's. */
function dateOf(set: StudySet, { language, now }: ExportContext): string {
  const written = set.notes.find((note) => note.frontMatter.date !== undefined)?.frontMatter.date;
  return written ?? localDate(language, now);
}

function localDate(language: Language, now: Date): string {
  const [year, month, day] = [now.getUTCFullYear(), now.getUTCMonth() + 1, now.getUTCDate()];
  return say(words, language, 'date', { year, month, day });
}

/** A text as a CSS string: quotes and escapes out of the way of the style sheet. */
function cssString(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return `"${text.replaceAll(/[^\p{L}\p{N} .,:·()-]/gu, (character) => `\\${character.codePointAt(0)!.toString(16)} `)}"`;
}
