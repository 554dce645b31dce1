import { oddCharacters } from './odd-characters.ts';
import type { Sheet, SheetCommand } from './sheet.ts';
import { templateWords } from './template-words.ts';
import type { SheetWords } from './words.ts';

/** All that may be typed into the search field besides Korean. */
const ascii = String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index));

/** Every character a form of the sheet may show, for its fonts. */
export function sheetText(sheet: Sheet, words: SheetWords): string {
  const said = ['counts', 'found', 'found-all', 'found-none', 'copied', 'line', 'other-places'] as const;
  return [
    JSON.stringify(sheet),
    codeText(sheet, words),
    ...Object.values(templateWords(words)),
    ...said.map((word) => words(word)),
    '°›·ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ',
  ].join('\n');
}

/** Every character that is shown as code. */
export function codeText({ groups }: Sheet, words: SheetWords): string {
  const commands = groups.flatMap((group) => group.commands);
  return [ascii, '↑↓', words('value'), ...groups.map(({ path }) => path), ...commands.map(codeOf)].join('\n');
}

function codeOf({ name, short, options, examples }: SheetCommand): string {
  const text = examples.map((example) => example.text).join('\n');
  const codes = oddCharacters(text).map(({ code }) => code);
  return [name, short, ...options.map(({ value }) => value), text, ...codes].join('\n');
}
