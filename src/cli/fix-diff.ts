import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Palette } from '../check/format/palette.ts';
import { printable } from './terminal.ts';

/** A unified diff of one note, as `git apply` takes it. */
export function fixDiff(path: string, before: string, after: string): string {
  const name = path.replace(/^\/+/, '');
  return createTwoFilesPatch(`a/${name}`, `b/${name}`, before, after, undefined, undefined, {
    context: 3,
    headerOptions: FILE_HEADERS_ONLY,
  });
}

/** The same for a person's eyes: colored, and nothing a note holds moves the cursor. */
export function shownDiff(diff: string, palette: Palette): string {
  return diff
    .split('\n')
    .map((line) => {
      const text = printable(line);
      if (/^(?:---|\+\+\+) /.test(line)) return palette.strong(text);
      if (line.startsWith('@@')) return palette.info(text);
      return line.startsWith('-') ? palette.error(text) : line.startsWith('+') ? palette.added(text) : text;
    })
    .join('\n');
}
