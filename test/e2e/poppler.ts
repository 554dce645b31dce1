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
