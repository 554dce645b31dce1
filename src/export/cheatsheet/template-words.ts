import type { SheetWord, SheetWords } from './words.ts';

const names = [
  'ours',
  'ours-legend',
  'value',
  'value-legend',
  'in-container',
  'official-page',
  'search',
  'search-hint',
  'copy',
  'view-groups',
  'view-chapters',
  'view',
  'groups',
  'theme',
  'theme-light',
  'theme-dark',
  'hits',
  'clear',
  'show-more',
  'key-move',
  'key-copy',
  'skip',
  'empty',
] as const satisfies readonly SheetWord[];

/** The words the templates use, by names a template can write: `words.officialPage`. */
export function templateWords(words: SheetWords): Readonly<Record<string, string>> {
  return Object.fromEntries(
    names.map((name) => [
      name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
      words(name),
    ]),
  );
}
