import type { Tools } from '../grammar/tools.ts';
import { searchText } from '../language/search.js';
import type { SearchText } from '../language/search.js';
import type { Entry } from '../study/study-set.ts';

/** An entry with what is searched of it. */
export interface Searchable extends SearchText {
  readonly entry: Entry;
  /** The entries of its options. */
  readonly options: readonly Entry[];
}

/** The searched text of an entry; options stand between blanks, so that `-p` is not found in `--publish`. */
export function searchable(entry: Entry, entries: ReadonlyMap<string, Entry>, tools: Tools): Searchable {
  const options = entry.options.flatMap((anchor) => entries.get(anchor) ?? []);
  const names = namesOf(entry, tools).join('\n');
  const keys = options.flatMap(({ name, short }) => (short === undefined ? [name] : [short, name]));
  const head = ` ${keys.join(' ')} \n${meaningsOf(entry).join('\n')}`;
  const rest = [
    ...options.flatMap(meaningsOf),
    ...entry.places.map(({ written }) => ` ${written} `),
    ...entry.places.flatMap(({ trail }) => trail.slice(-1)),
  ].join('\n');
  return { entry, options, ...searchText(names, head, rest) };
}

/** All that an entry is called: its name, its short form, the other spellings that the grammar knows. */
export function namesOf({ name, short, kind }: Entry, tools: Tools): string[] {
  const grammar = kind === 'command' ? tools.get(name.split(' ', 1)[0]!)?.grammar : undefined;
  const aliases = grammar?.commands[name]?.aliases ?? [];
  return [...new Set([name, ...(short === undefined ? [] : [short]), ...aliases])];
}

function meaningsOf({ meanings, builtin }: Entry): string[] {
  return [...meanings.map(({ text }) => text), ...(builtin ? [builtin.ko, builtin.en] : [])];
}
