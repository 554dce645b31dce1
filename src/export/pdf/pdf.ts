import { join } from 'node:path';
import { VFile } from 'vfile';
import { say } from '../../language/catalog.ts';
import type { Language, Params } from '../../language/language.ts';
import { loadHighlight, type Highlight } from '../../render/highlight.ts';
import { loadTemplates, type Templates } from '../../render/template.ts';
import type { BlockKind } from '../../study/nodes.ts';
import { PilgiError } from '../../study/pilgi-error.ts';
import type { StudySet } from '../../study/study-set.ts';
import { readSettings } from '../read-settings.ts';
import type { ExportContext, Exporter, ExportMessage, ExportResult } from '../exporter.ts';
import type { BookContext } from './book-context.ts';
import { bookView } from './book-view.ts';
import { characterMessages } from './character-messages.ts';
import { loadImages, type Images } from '../../render/load-images.ts';
import { noteParts } from './note-parts.ts';
import { pdfOptions, type PdfOptions } from './options.ts';
import { planBook } from './plan-book.ts';
import { planPlaces } from './plan-places.ts';
import { printableParts } from './printable-parts.ts';
import { printBook, type PrintedBook } from './print-book.ts';
import { folderStore, noStore } from './print-store.ts';
import { partLengths, splitBook, type PartLengths } from './split-book.ts';
import { isAccessible } from './file/is-accessible.ts';
import { PdfFile } from './file/pdf-file.ts';
import { PdfJoiner } from './file/pdf-joiner.ts';
import type { PdfValue } from './file/pdf-value.ts';
import { joinedFacts, producerOf } from './finish-pdf.ts';
import { mendPart } from './mend-part.ts';
import { frontPages, pageLabel } from './part-numbers.ts';
import { PrintError } from './tabs.ts';
import { templateWords } from './template-words.ts';
import { words, type PdfWord } from './words.ts';

/** The printable book. */
export const pdf: Exporter = {
  id: 'pdf',
  output: 'pilgi.pdf',
  needsBrowser: true,
  export: (set, context) => exportBook(set, context, partLengths),
};

/** Makes the book in parts of about these lengths. */
export async function exportBook(
  set: StudySet,
  context: ExportContext,
  lengths: PartLengths,
): Promise<ExportResult> {
  const options = readSettings(pdfOptions, context.options, context.language);
  // The browser starts while the pages are written: neither waits for the other.
  const opening = context.browser();
  opening.catch(() => undefined);
  const templates = await loadTemplates('pdf', context.templates, { cssString });
  const images = await loadImages(set.notes, context.root);
  const book = await bookContext(set, context, options, templates, images);
  const facts = { set, language: context.language, paper: options.paper, date: dateOf(set, context) };
  const parts = printableParts(splitBook(bookView(book, facts), lengths), templates, images);
  const body = book.plan.chapters[0]?.anchor ?? '';
  const store = context.cache === undefined ? noStore : folderStore(join(context.cache, 'prints'));
  const browser = await opening;
  const printed = await printBook(parts, { browser, store, body, signal: context.signal }).catch(
    (error: unknown) => {
      throw error instanceof PrintError
        ? new PilgiError(book.say(`print-${error.reason}`, { reason: error.message }), 4, { cause: error })
        : error;
    },
  );
  await store.sweep();
  const missing = missingCharacters(printed);
  return {
    files: [
      new VFile({ path: pdf.output, value: await joinBook(printed, missing, book, body, set, context) }),
    ],
    summary: { pages: printed.places.pages },
    messages: [
      ...imageMessages(images, book),
      ...characterMessages(set, missing, book.say),
      ...numberMessages(printed.unknown, book),
    ],
  };
}

/** One part after the other: only one is taken apart at a time. */
async function joinBook(
  { parts, places }: PrintedBook,
  missing: readonly string[],
  book: BookContext,
  body: string,
  set: StudySet,
  context: ExportContext,
): Promise<Uint8Array> {
  const front = frontPages(places, body);
  const targetWords = (id: string): string =>
    `${pageLabel(places.page.get(id) ?? 0, front)}${book.say('page')}`;
  const joiner = new PdfJoiner();
  let producer: PdfValue = null;
  // A character without a glyph is drawn as a box, which PDF/UA rules out.
  let accessible = missing.length === 0;
  for (const { bytes, headings, blank, hasContents } of parts) {
    const file = PdfFile.read(await bytes());
    producer = producerOf(file);
    mendPart(file, { headings, hasContents, blank, targetWords });
    accessible &&= isAccessible(file);
    joiner.add(file);
  }
  const { language, now } = context;
  const author = set.author === undefined ? {} : { author: set.author };
  return joiner.finish(
    joinedFacts({ title: set.title, ...author, language, now, front, accessible }, producer),
  );
}

function missingCharacters({ parts }: PrintedBook): string[] {
  return [...new Set(parts.flatMap(({ missing }) => missing))];
}

async function bookContext(
  set: StudySet,
  context: ExportContext,
  options: PdfOptions,
  templates: Templates,
  images: Images,
): Promise<BookContext> {
  const speak = (word: PdfWord, params?: Params): string => say(words, context.language, word, params);
  const plan = planBook(set, options.chapters, (known) =>
    speak('no-chapters', { chapters: options.chapters ?? '', known }),
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
  return `"${text.replaceAll(/[^\p{L}\p{N} .,:·()-]/gu, (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

function imageMessages(images: Images, book: BookContext): ExportMessage[] {
  return images.problems.map(({ fault, note, url, line }) => ({
    severity: 'warning',
    ruleId: `image-${fault}`,
    text: book.say(`message-image-${fault}`, { url }),
    note,
    ...(line === undefined ? {} : { line }),
  }));
}

function numberMessages(unknown: readonly string[], book: BookContext): ExportMessage[] {
  if (unknown.length === 0) return [];
  const text = book.say('message-numbers', { count: unknown.length, ids: unknown.slice(0, 5).join(', ') });
  return [{ severity: 'warning', ruleId: 'page-numbers', text }];
}
