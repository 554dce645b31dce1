import { searchText } from '../../language/search.js';
import { copiedText } from './copied-text.ts';
import type { SheetCommand } from './sheet.ts';

/** What the page searches of one command, see `SearchText`: short, for it stands in the page. */
export type SearchEntry = readonly [text: string, namesEnd: number, headEnd: number];

/**
 * The entry of a command; `group` is found as well, and the section to read on. Options stand between blanks, so that `-p` is not
 * found in `--publish`.
 */
export function searchEntry(command: SheetCommand, group: string): SearchEntry {
  const { name, short, spellings, options, meaning, examples, places } = command;
  const names = [name, short ?? '', ...spellings].filter((text) => text !== '').join('\n');
  const keys = options.flatMap((option) => [option.short ?? '', option.long]).filter((key) => key !== '');
  const head = ` ${keys.join(' ')} \n${meaning?.text ?? ''}`;
  const rest = [
    ...options.map((option) => option.meaning?.text ?? ''),
    ...examples.map(({ copied, meaning: said }) => ` ${copied} ${said ?? ''} `),
    group,
    places[0]?.section ?? '',
  ].join('\n');
  const { text, namesEnd, headEnd } = searchText(copiedText(names), copiedText(head), copiedText(rest));
  return [text, namesEnd, headEnd];
}
