import { VFile } from 'vfile';
import { z } from 'zod';
import { say } from '../../language/catalog.ts';
import type { Language, Params } from '../../language/language.ts';
import { fontCss, loadFonts, type FontSet } from '../../render/fonts.ts';
import { loadHighlight, type Highlight } from '../../render/highlight.ts';
import { loadTemplates, type Templates } from '../../render/template.ts';
import type { BlockKind } from '../../study/nodes.ts';
import { PilgiError } from '../../study/pilgi-error.ts';
import type { StudySet } from '../../study/study-set.ts';
import type { ExportContext, Exporter, ExportMessage, ExportResult } from '../exporter.ts';
import type { BookContext } from './book-context.ts';
import { bookView } from './book-view.ts';
import { characterMessages } from './character-messages.ts';
import { frontPages, pageLabel } from './fill-numbers.ts';
import { finishPdf } from './finish-pdf.ts';
import { loadImages, type Images } from '../../render/load-images.ts';
import { noteParts } from './note-parts.ts';
import { pdfOptions, type PdfOptions } from './options.ts';
import { planBook } from './plan-book.ts';
import { planPlaces } from './plan-places.ts';
import { printBook } from './print-book.ts';
import { templateWords } from './template-words.ts';
import { words, type PdfWord } from './words.ts';

/** The printable book. */
export const pdf: Exporter = {
  id: 'pdf',
  output: 'pilgi.pdf',
  needsBrowser: true,
  export: exportPdf,
};

async function exportPdf(set: StudySet, context: ExportContext): Promise<ExportResult> {
  const options = readOptions(context.options);
  // The browser starts while the pages are written: neither waits for the other.
  const opening = context.browser();
  opening.catch(() => undefined);
  const templates = await loadTemplates('pdf', context.templates, { cssString });
  const images = await loadImages(set.notes, context.root);
  const book = await bookContext(set, context, options, templates, images);
  const facts = { set, language: context.language, paper: options.paper, date: dateOf(set, context) };
  const view = bookView(book, facts);
  const html = templates.render('book.hbs', view);
  const fonts = await loadFonts(`${textOf(html)}0123456789 /ivxlcdm,…`);
  const css = [
    fontCss(fonts.faces),
    templates.render('pages.css.hbs', view),
    templates.text('book.css'),
    templates.text('user.css'),
  ];
  const browser = await opening;
  const body = book.plan.chapters[0]?.anchor ?? '';
  const printed = await printBook(browser, serve(html, css.join('\n'), fonts, images), body, context.signal);
  const front = frontPages(printed.destinations, body);
  const bytes = finishPdf(printed.file, {
    title: set.title,
    ...(set.author === undefined ? {} : { author: set.author }),
    language: context.language,
    now: context.now,
    front,
    headings: printed.headings,
    targetWords: (id) => `${pageLabel(printed.destinations.page.get(id) ?? 0, front)}${book.say('page')}`,
  });
  return {
    files: [new VFile({ path: pdf.output, value: bytes })],
    summary: { pages: printed.destinations.pages },
    messages: [
      ...imageMessages(images, book),
      ...characterMessages(set, fonts.missing, book.say),
      ...numberMessages(printed.unknown, book),
    ],
  };
}

function readOptions(options: Readonly<Record<string, unknown>>): PdfOptions {
  const read = pdfOptions.safeParse(options);
  if (read.success) return read.data;
  throw new PilgiError(`pdf: ${z.prettifyError(read.error).replaceAll(/\s+/g, ' ')}`, 2);
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

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&#x([\da-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}

/** The page asks for these and nothing else. */
function serve(
  html: string,
  css: string,
  fonts: FontSet,
  images: Images,
): (path: string) => Promise<Answer | undefined> {
  const text = (body: string, type: string): Answer => ({
    body: Buffer.from(body, 'utf8'),
    type: `${type}; charset=utf-8`,
  });
  const answers = new Map<string, Answer>([
    ['book.html', text(html, 'text/html')],
    ['book.css', text(css, 'text/css')],
    ...fonts.faces.map(({ path, bytes }): [string, Answer] => [path, { body: bytes, type: 'font/ttf' }]),
    ...images.files.map(({ path, bytes, type }): [string, Answer] => [path, { body: bytes, type }]),
  ]);
  return (path) => Promise.resolve(answers.get(path));
}

interface Answer {
  readonly body: Uint8Array;
  readonly type: string;
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
