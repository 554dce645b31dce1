import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { PreviewFile } from './preview-site.ts';

/** What a page shows the book with (PDF.js, the build for browsers of the last years) and its letters, by the path at which it asks for them. */
const parts = {
  '/pdfjs/pdf.mjs': 'pdfjs-dist/legacy/build/pdf.min.mjs',
  '/pdfjs/pdf.worker.mjs': 'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  '/pdfjs/viewer.mjs': 'pdfjs-dist/legacy/web/pdf_viewer.mjs',
  '/pdfjs/viewer.css': 'pdfjs-dist/legacy/web/pdf_viewer.css',
  '/fonts/text.woff2': '@fontsource/pretendard/files/pretendard-latin-400-normal.woff2',
  '/fonts/text-bold.woff2': '@fontsource/pretendard/files/pretendard-latin-700-normal.woff2',
  '/fonts/code.ttf': '@kfonts/d2coding/src/D2Coding.ttf',
} as const;

const types: Readonly<Record<string, string>> = {
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** Reads the files of other packages that the preview serves. */
export function packageFiles(): Promise<[string, PreviewFile][]> {
  return Promise.all(
    Object.entries(parts).map(async ([name, module]): Promise<[string, PreviewFile]> => {
      const body = await readFile(fileURLToPath(import.meta.resolve(module)));
      return [name, { type: types[path.extname(name)]!, body }];
    }),
  );
}
