import { convertHangulToQwerty, convertQwertyToHangul, disassemble } from 'es-hangul';
import type { Tools } from '../grammar/tools.ts';
import { nearest } from '../language/nearest.ts';
import { normalizeQuery } from '../language/search-words.js';
import type { StudySet } from '../study/study-set.ts';
import { find } from './find.ts';
import { namesOf } from './searchable.ts';

/**
 * What was most likely meant by a query that finds nothing: the same keys in the other keyboard layout
 * (`ehzj` → `도커`), else the nearest name, by letters and for Hangul by consonants and vowels.
 */
export function suggest(set: StudySet, query: string, tools: Tools): string | undefined {
  const text = normalizeQuery(query);
  const layouts = [convertQwertyToHangul(text), convertHangulToQwerty(text)];
  const other = layouts.find((one) => one !== text && find(set, one, tools).length > 0);
  if (other !== undefined) return other;
  const names = set.entries.filter(({ kind }) => kind !== 'option').flatMap((entry) => namesOf(entry, tools));
  const spelled = new Map(names.map((name) => [disassemble(name.toLowerCase()), name]));
  const near = nearest(disassemble(text), [...spelled.keys()]);
  return near === undefined ? undefined : spelled.get(near);
}
