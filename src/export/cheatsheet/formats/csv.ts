import { VFile } from 'vfile';
import type { SheetFormat } from '../sheet-format.ts';
import type { Sheet, SheetCommand, SheetOption, SheetText } from '../sheet.ts';
import type { SheetWords } from '../words.ts';

/**
 * A table for spreadsheets (RFC 4180, UTF-8): a row for each command, and one for each of its options after it.
 * The byte order mark is what tells Excel that it is UTF-8.
 */
export const csv: SheetFormat = {
  id: 'csv',
  needsBrowser: false,
  make({ sheet, words }) {
    const value = `\ufeff${rows(sheet, words)
      .map((row) => `${row.map(cell).join(',')}\r\n`)
      .join('')}`;
    return { files: [new VFile({ path: 'cheatsheet.csv', value })] };
  },
};

function rows({ groups }: Sheet, words: SheetWords): string[][] {
  const head = [
    'head-group',
    'head-command',
    'head-short',
    'head-meaning',
    'head-source',
    'head-example',
    'head-note',
    'head-section',
    'head-line',
    'official-page',
  ] as const;
  return [
    head.map((word) => words(word)),
    ...groups.flatMap(({ title, commands }) =>
      commands.flatMap((command) => [
        [title, ...commandRow(command, words)],
        ...command.options.map((option) => [title, ...optionRow(command, option, words)]),
      ]),
    ),
  ];
}

function commandRow(
  { name, short, meaning, examples, places, url }: SheetCommand,
  words: SheetWords,
): string[] {
  const [place] = places;
  return [
    name,
    short ?? '',
    ...told(meaning, words),
    examples[0]?.copied ?? '',
    place?.note ?? '',
    place?.section ?? '',
    place === undefined ? '' : String(place.line),
    url ?? '',
  ];
}

/** An option is written after its command: a cell that began with its dash would be read as a formula. */
function optionRow(command: SheetCommand, option: SheetOption, words: SheetWords): string[] {
  const value = option.value === undefined || option.value === '' ? '' : ` ${option.value}`;
  const short = option.short === undefined ? '' : `${command.short ?? command.name} ${option.short}${value}`;
  return [
    `${command.name} ${option.long}${value}`,
    short,
    ...told(option.meaning, words),
    '',
    '',
    '',
    '',
    '',
  ];
}

function told(text: SheetText | undefined, words: SheetWords): [string, string] {
  if (text === undefined) return ['', ''];
  return [text.text, words(text.ours ? 'source-ours' : 'source-notes')];
}

/** Quoted where it must be; what a spreadsheet would calculate is made text by an apostrophe. */
function cell(text: string): string {
  const plain = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain;
}
