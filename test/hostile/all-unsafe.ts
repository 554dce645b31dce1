import type { StudyNote } from '../../src/study/nodes.ts';
import { type Outputs, outputsOf } from './outputs-of.ts';
import { unsafeNodes } from './unsafe-nodes.ts';

/** What is unsafe in the book, the sheet and the cards of notes, by where it stands. */
export async function allUnsafe(
  notes: readonly StudyNote[],
): Promise<{ unsafe: string[]; outputs: Outputs }> {
  const outputs = await outputsOf(notes);
  const { book, css, sheet, fields } = outputs;
  if (book === '' || css === '' || sheet === '') throw new Error('nothing was made');
  const unsafe = [
    ...unsafeNodes(book, 'page').map((fault) => `book ${fault}`),
    ...scripts(book).map((fault) => `book ${fault}`),
    ...unsafeNodes(sheet, 'page').map((fault) => `sheet ${fault}`),
    ...(scripts(sheet).length > 2 ? ['sheet: a script that is not ours'] : []),
    ...fields.flatMap((field) => unsafeNodes(field, 'fragment').map((fault) => `card ${fault}`)),
    ...fields
      .filter((field) => /<script|\{\{|\[sound:|\u001F/i.test(withoutClozes(field)))
      .map((field) => `card ${field}`),
    ...[...css.matchAll(/@import[^;]*|url\((?!fonts\/)[^)]*\)/g)]
      .map(([fault]) => `book.css ${fault}`)
      .filter((fault) => !isQuoted(css, fault)),
  ];
  return { unsafe, outputs };
}

function scripts(html: string): string[] {
  return html.match(/<script\b[^>]*>/gi) ?? [];
}

/** Clozes are ours; what of a note stands in them is looked at as the rest. */
function withoutClozes(field: string): string {
  return field.replaceAll(/\{\{c\d+::/g, '');
}

/** Titles stand in the style sheet as strings, where nothing is loaded. */
function isQuoted(css: string, fault: string): boolean {
  const text = fault.slice('book.css '.length);
  return !css.replaceAll(/"(?:[^"\\\n]|\\[^])*"/g, '""').includes(text);
}
