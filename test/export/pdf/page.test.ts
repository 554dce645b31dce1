import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { pdf } from '../../../src/export/pdf/pdf.ts';
import { buildStudySet } from '../../../src/pipeline.ts';
import type { Browser } from '../../../src/render/browser.ts';
import type { Serve } from '../../../src/render/closed-page.ts';
import { fileURLToPath } from 'node:url';

/** The page that would be printed: a browser that keeps what it is served and prints nothing. */
async function pageOf(
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

test('code of one line without end is not held on one page, nor colored', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-page-'));
  const fence = (count: number) => `\`\`\`sh\ndocker run ${'-e A=1 '.repeat(count)}nginx\n\`\`\`\n`;
  await writeFile(path.join(folder, 'a.md'), `# 글\n\n${fence(2)}\n${fence(200)}\n${fence(3000)}`);
  const { html } = await pageOf({}, folder);
  await rm(folder, { recursive: true });
  const [short, long, endless] = html.split('<div class="code ').slice(1);
  expect([short, long, endless].map((code) => /^[^"]* keep"/.test(code!))).toEqual([true, false, false]);
  expect([short, long, endless].map((code) => code!.includes('class="o"'))).toEqual([true, true, false]);
  expect(endless).toContain('-e A=1 -e A=1 ');
});
