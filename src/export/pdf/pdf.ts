import { join } from 'node:path';
import { VFile } from 'vfile';
import { say } from '../../language/catalog.ts';
import type { Language } from '../../language/language.ts';
import type { StudySet } from '../../study/study-set.ts';
import { readSettings } from '../read-settings.ts';
import type { ExportContext, Exporter, ExportMessage, ExportResult } from '../exporter.ts';
import type { BookContext } from './book-context.ts';
import { characterMessages } from './character-messages.ts';
import type { Images } from '../../render/load-images.ts';
import { pdfOptions } from './options.ts';
import { printFailure } from './print-failure.ts';
import { printBook, type PrintedBook } from './print-book.ts';
import { folderStore, noStore } from './print-store.ts';
import { partLengths, type PartLengths } from './split-book.ts';
import { isAccessible } from './file/is-accessible.ts';
import { PdfFile } from './file/pdf-file.ts';
import { PdfJoiner } from './file/pdf-joiner.ts';
import type { PdfValue } from './file/pdf-value.ts';
import { joinedFacts, producerOf } from './finish-pdf.ts';
import { mendPart } from './mend-part.ts';
import { frontPages, pageLabel } from './part-numbers.ts';
import { words } from './words.ts';
import { writeBook } from './write-book.ts';

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
  const speak = speaker(context.language);
  const { parts, body, images } = await writeBook(set, context, options, lengths, speak);
  const store = context.cache === undefined ? noStore : folderStore(join(context.cache, 'prints'));
  const browser = await opening;
  const printed = await printBook(parts, { browser, store, body, signal: context.signal }).catch(
    (error: unknown) => {
      throw printFailure(error, context.language);
    },
  );
  await store.sweep();
  const missing = missingCharacters(printed);
  return {
    files: [
      new VFile({ path: pdf.output, value: await joinBook(printed, missing, speak, body, set, context) }),
    ],
    summary: { pages: printed.places.pages },
    messages: [
      ...imageMessages(images, speak),
      ...characterMessages(set, missing, speak),
      ...numberMessages(printed.unknown, speak),
    ],
  };
}

/** One part after the other: only one is taken apart at a time. */
async function joinBook(
  { parts, places }: PrintedBook,
  missing: readonly string[],
  speak: BookContext['say'],
  body: string,
  set: StudySet,
  context: ExportContext,
): Promise<Uint8Array> {
  const front = frontPages(places, body);
  const targetWords = (id: string): string => `${pageLabel(places.page.get(id) ?? 0, front)}${speak('page')}`;
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

function speaker(language: Language): BookContext['say'] {
  return (word, params) => say(words, language, word, params);
}

function missingCharacters({ parts }: PrintedBook): string[] {
  return [...new Set(parts.flatMap(({ missing }) => missing))];
}

function imageMessages(images: Images, speak: BookContext['say']): ExportMessage[] {
  return images.problems.map(({ fault, note, url, line }) => ({
    severity: 'warning',
    ruleId: `image-${fault}`,
    text: speak(`message-image-${fault}`, { url }),
    note,
    ...(line === undefined ? {} : { line }),
  }));
}

function numberMessages(unknown: readonly string[], speak: BookContext['say']): ExportMessage[] {
  if (unknown.length === 0) return [];
  const text = speak('message-numbers', { count: unknown.length, ids: unknown.slice(0, 5).join(', ') });
  return [{ severity: 'warning', ruleId: 'page-numbers', text }];
}
