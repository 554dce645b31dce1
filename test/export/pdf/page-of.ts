import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { pdf } from '../../../src/export/pdf/pdf.ts';
import { buildStudySet } from '../../../src/pipeline.ts';
import type { Browser } from '../../../src/render/browser.ts';
import type { Serve } from '../../../src/render/closed-page.ts';

/** The page that would be printed: a browser that keeps what it is served and prints nothing. */
export async function pageOf(
  options: Readonly<Record<string, unknown>>,
  notes = 'test/fixtures/pdf/book',
): Promise<{ html: string; css: string }> {
  const cwd = fileURLToPath(new URL('../../../', import.meta.url));
  const { set, found } = await buildStudySet({ inputs: [notes], cwd, language: 'ko' });
  let kept: Serve | undefined;
  const browser: Browser = {
    version: 'none',
    newPage: (serve) => {
      kept = serve;
      return Promise.reject(new Error('nothing is printed here'));
    },
    close: () => Promise.resolve(),
  };
  const printing = pdf.export(set, {
    language: 'ko',
    now: new Date('2026-03-02T00:00:00Z'),
    signal: new AbortController().signal,
    root: found.root,
    browser: () => Promise.resolve(browser),
    options,
  });
  await expect(printing).rejects.toThrow('nothing is printed here');
  const text = async (path: string): Promise<string> =>
    Buffer.from((await kept?.(path))?.body ?? []).toString('utf8');
  return { html: await text('book.html'), css: await text('book.css') };
}

/** The page of a book of these notes, as HTML: a text for each, in order. */
export async function htmlOf(texts: readonly string[], options = {}): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-page-'));
  try {
    for (const [index, text] of texts.entries()) await writeFile(path.join(folder, `${index}.md`), text);
    return (await pageOf(options, folder)).html;
  } finally {
    await rm(folder, { recursive: true });
  }
}
