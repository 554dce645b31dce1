import { oddCharacters } from './odd-characters.ts';
import type { Sheet } from './sheet.ts';
import { templateWords } from './template-words.ts';
import type { SheetWords } from './words.ts';

/** Every character a form of the sheet may show, for its fonts. */
export function sheetText(sheet: Sheet, words: SheetWords): string {
  const commands = sheet.groups.flatMap((group) => group.commands);
  const codes = commands.flatMap(({ example }) => oddCharacters(example?.text ?? '').map(({ code }) => code));
  const said = ['counts', 'found', 'found-all', 'found-none', 'copied', 'line', 'other-places'] as const;
  return [
    JSON.stringify(sheet),
    ...codes,
    ...Object.values(templateWords(words)),
    ...said.map((word) => words(word)),
    // All that may be typed into the search field, and the marks of the templates.
    String.fromCharCode(...Array.from({ length: 95 }, (_, index) => 32 + index)),
    '°›·…↑↓ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ',
  ].join('\n');
}
