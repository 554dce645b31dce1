import { VFile } from 'vfile';
import { markdownSheet } from '../markdown-sheet.ts';
import type { SheetFormat } from '../sheet-format.ts';

/** GitHub Flavored Markdown. */
export const md: SheetFormat = {
  id: 'md',
  needsBrowser: false,
  make: ({ sheet, words }) => ({
    files: [new VFile({ path: 'cheatsheet.md', value: markdownSheet(sheet, words) })],
  }),
};
