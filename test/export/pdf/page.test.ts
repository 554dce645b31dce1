import { expect, test } from 'vitest';
import { pdf } from '../../../src/export/pdf/pdf.ts';
import { buildStudySet } from '../../../src/pipeline.ts';
import type { Browser } from '../../../src/render/browser.ts';
import type { Serve } from '../../../src/render/closed-page.ts';
import { fileURLToPath } from 'node:url';

/** The page that would be printed: a browser that keeps what it is served and prints nothing. */
async function pageOf(options: Readonly<Record<string, unknown>>): Promise<{ html: string; css: string }> {
  const cwd = fileURLToPath(new URL('../../../', import.meta.url));
  const { set, found } = await buildStudySet({ inputs: ['test/fixtures/pdf/book'], cwd, language: 'ko' });
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

test('the page of the small book', async () => {
  const { html } = await pageOf({});
  await expect(html).toMatchFileSnapshot('../../fixtures/pdf/book.html');
});

test('answers at the end are pointed to from their exercise', async () => {
  const { html } = await pageOf({ answers: 'end' });
  expect(html).toMatch(/<p class="answer-at">풀이는 <a class="pg" href="#c2x1a">/);
  expect(html).toMatch(
    /<div class="end-answer" id="c2x1a">\s*<p class="answer-at">문제는 <a class="pg" href="#c2x1">/,
  );
});

test('titles do not get out of the style sheet', async () => {
  const { css } = await pageOf({});
  expect(css).toContain('@page c1{@top-left{content:"1장" "  " "시작"');
  expect(css).not.toContain('{{');
});
