import type { Hit } from '../find/find.ts';
import type { Language } from '../language/language.ts';
import type { Entry, Place } from '../study/study-set.ts';

/** A hit as plain data for other programs; paths are relative to the working folder. */
export function hitFacts(
  { entry, options, byOption }: Hit,
  language: Language,
  pathOf: (place: Pick<Place, 'note'>) => string,
): object {
  const about = (one: Entry) => ({
    name: one.name,
    ...(one.short !== undefined && { short: one.short }),
    meanings: one.meanings.map(({ text, line, note }) => ({ text, path: pathOf({ note }), line })),
    ...(one.builtin && { builtin: one.builtin[language] }),
    ...(one.url !== undefined && { url: one.url }),
    places: one.places.map((place) => ({
      path: pathOf(place),
      line: place.line,
      trail: place.trail,
      written: place.written,
      use: place.use,
    })),
  });
  return { kind: entry.kind, ...about(entry), byOption, options: options.map(about) };
}
