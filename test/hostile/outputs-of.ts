import { readCardTemplates } from '../../src/export/anki/card-templates.ts';
import { ankiOptions } from '../../src/export/anki/anki-options.ts';
import { planDeck } from '../../src/export/anki/plan-deck.ts';
import { cheatsheet } from '../../src/export/cheatsheet/cheatsheet.ts';
import { exportBook } from '../../src/export/pdf/pdf.ts';
import { buildTools } from '../../src/grammar/tools.ts';
import { link } from '../../src/link/link.ts';
import type { Browser } from '../../src/render/browser.ts';
import type { StudyNote } from '../../src/study/nodes.ts';
import type { StudySet } from '../../src/study/study-set.ts';

/** All HTML that a set of notes ends in. */
export interface Outputs {
  readonly book: string;
  /** What the book's style sheet says; it quotes titles. */
  readonly css: string;
  readonly sheet: string;
  /** Fields of the cards. */
  readonly fields: readonly string[];
}

const templates = await readCardTemplates(undefined);
const now = new Date('2026-01-01T00:00:00Z');
const tools = buildTools();

/** Makes book, sheet and cards of notes without printing. */
export async function outputsOf(notes: readonly StudyNote[]): Promise<Outputs> {
  const set = link(notes, { title: '노트', folder: 'notes' }, tools);
  return { ...(await bookOf(set)), sheet: await sheetOf(set), fields: fieldsOf(set) };
}

const nothingIsPrinted = 'nothing is printed here';

/** The page as it would be printed, in one part: a browser that keeps what it is served. */
async function bookOf(set: StudySet): Promise<{ book: string; css: string }> {
  const pages: ((path: string) => Promise<{ body: Uint8Array } | undefined>)[] = [];
  const browser: Browser = {
    version: 'none',
    newPage: (serve) => {
      pages.push(serve);
      return Promise.reject(new Error(nothingIsPrinted));
    },
    close: () => Promise.resolve(),
  };
  try {
    await exportBook(set, context(browser, {}), { chapters: Infinity, lists: Infinity });
  } catch (error) {
    if (!String(error).includes(nothingIsPrinted)) throw error;
  }
  const text = async (path: string) => Buffer.from((await pages[0]?.(path))?.body ?? []).toString('utf8');
  return { book: await text('book.html'), css: await text('book.css') };
}

async function sheetOf(set: StudySet): Promise<string> {
  const browser: Browser = {
    version: 'none',
    newPage: () => Promise.reject(new Error(nothingIsPrinted)),
    close: () => Promise.resolve(),
  };
  const { files } = await cheatsheet.export(set, context(browser, { formats: ['html'] }));
  return String(files[0]);
}

function fieldsOf(set: StudySet): string[] {
  const plan = planDeck(set, {
    language: 'ko',
    now,
    images: { files: [], problems: [], get: () => undefined },
    options: ankiOptions({}, 'ko'),
    templates,
    lockBase: '',
    outside: new Set(),
  });
  return plan.deck.notes.flatMap(({ fields }) => Object.values(fields));
}

function context(browser: Browser, options: Readonly<Record<string, unknown>>) {
  return {
    language: 'ko' as const,
    now,
    signal: new AbortController().signal,
    root: '/nonexistent',
    browser: () => Promise.resolve(browser),
    options,
  };
}
