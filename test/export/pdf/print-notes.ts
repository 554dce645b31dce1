import { fileURLToPath } from 'node:url';
import { exportBook } from '../../../src/export/pdf/pdf.ts';
import { partLengths } from '../../../src/export/pdf/split-book.ts';
import type { ExportMessage } from '../../../src/export/exporter.ts';
import { buildStudySet } from '../../../src/pipeline.ts';
import type { Browser } from '../../../src/render/browser.ts';
import type { StudySet } from '../../../src/study/study-set.ts';

/** A book printed for a test, with the set it was made from. */
export interface TestBook {
  readonly set: StudySet;
  readonly bytes: Uint8Array;
  readonly pages: number;
  readonly messages: readonly ExportMessage[];
}

/** The build's time in tests: outputs must not depend on the day. */
export const testTime = new Date('2026-03-02T03:04:05Z');

/** What a test may ask for besides the exporter's options. */
export interface TestPrint {
  /** Length of the parts, in characters of HTML. */
  readonly length?: number;
  /** Above which length contents and indexes are split. */
  readonly lists?: number;
  readonly cache?: string;
  readonly templates?: string;
}

/** Prints the notes of a folder or file (a path from the project's root) as the command line would. */
export async function printNotes(
  input: string,
  browser: Browser,
  options: Readonly<Record<string, unknown>>,
  { length = partLengths.chapters, lists = partLengths.lists, ...context }: TestPrint = {},
): Promise<TestBook> {
  const cwd = fileURLToPath(new URL('../../../', import.meta.url));
  const { set, found } = await buildStudySet({ inputs: [input], cwd, language: 'ko' });
  const result = await exportBook(
    set,
    {
      ...context,
      language: 'ko',
      now: testTime,
      signal: new AbortController().signal,
      root: found.root,
      browser: () => Promise.resolve(browser),
      options,
    },
    { chapters: length, lists },
  );
  const value = result.files[0]?.value;
  if (!(value instanceof Uint8Array)) throw new Error('the exporter gave no bytes');
  return { set, bytes: value, pages: result.summary['pages'] ?? 0, messages: result.messages };
}
