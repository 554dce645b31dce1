import { fill, type Language, type Params } from './language.ts';

/** One room's words in both languages; the English catalog has exactly the keys of the Korean one. */
export interface Catalog<Key extends string> {
  readonly ko: Readonly<Record<Key, string>>;
  readonly en: Readonly<Record<Key, string>>;
}

/** Looks up a text of a catalog and fills its `{places}`. */
export function say<Key extends string>(
  catalog: Catalog<Key>,
  language: Language,
  key: Key,
  params: Params = {},
): string {
  return fill(catalog[language][key], params);
}
