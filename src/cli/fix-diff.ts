import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import type { Palette } from '../check/format/palette.ts';
import { printable } from './terminal.ts';

/** A unified diff of one note, as `git apply` takes it. */
export function fixDiff(path: string, before: string, after: string): string {
  const name = path.replace(/^\/+/, '');
  const hunks = createTwoFilesPatch('', '', before, after, undefined, undefined, {
    context: 3,
    headerOptions: OMIT_HEADERS,
  });
  return `--- ${quoted(`a/${name}`)}\n+++ ${quoted(`b/${name}`)}\n${hunks}`;
}

const escapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

/** A name as git writes it with `core.quotePath` off: Hangul stays readable, what would break the line is escaped. */
function quoted(name: string): string {
  if (!/["\\\p{Cc}]/u.test(name)) return name;
  const escaped = name.replaceAll(/["\\\p{Cc}]/gu, (character) => {
    const octal = character.charCodeAt(0).toString(8).padStart(3, '0');
    return escapes[character] ?? `\\${octal}`;
  });
  return `"${escaped}"`;
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
