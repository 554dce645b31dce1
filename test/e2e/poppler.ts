import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Writes bytes to a file that tools can be given. */
export function asFile(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'pilgi-pdf-')), 'book.pdf');
  writeFileSync(path, bytes);
  return path;
}

/** What a tool prints; throws where it fails. */
export function run(tool: string, ...parameters: string[]): string {
  return execFileSync(tool, parameters, { encoding: 'utf8', maxBuffer: 1 << 28 });
}

/** The text of each page in the order in which it was written, as lines. */
export function pageLines(path: string): string[][] {
  const pages = run('pdftotext', '-raw', path, '-').split('\f').slice(0, -1);
  return pages.map((page) => page.split('\n').filter((line) => line !== ''));
}

/** A word on a page; lengths in points from the page's upper left corner. */
export interface PlacedWord {
  readonly text: string;
  readonly page: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** All words with the places where they stand. */
export function placedWords(path: string): PlacedWord[] {
  const words: PlacedWord[] = [];
  let page = 0;
  for (const line of run('pdftotext', '-bbox', path, '-').split('\n')) {
    if (line.includes('<page ')) page += 1;
    const [, left, top, right, text] =
      /<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="[-\d.]+">(.*)<\/word>/.exec(line) ?? [];
    if (text !== undefined)
      words.push({ text: decoded(text), page, left: Number(left), right: Number(right), top: Number(top) });
  }
  return words;
}

function decoded(text: string): string {
  return text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
