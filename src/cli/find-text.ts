import type { Palette } from '../check/format/palette.ts';
import type { Hit } from '../find/find.ts';
import type { Language } from '../language/language.ts';
import type { Entry, Place } from '../study/study-set.ts';
import { printable } from './terminal.ts';
import type { Words } from './words.ts';

/** How hits are shown. */
export interface HitView {
  readonly language: Language;
  readonly words: Words;
  readonly palette: Palette;
  /** Shows all options, examples and places, not only the first. */
  readonly full: boolean;
  /** `file:line` of a place, as a link where the terminal can. */
  readonly link: (place: Place) => string;
}

/** One hit: its name, what it means, its options, how it is used, and where. */
export function hitText(hit: Hit, view: HitView): string {
  const { entry, options, byOption } = hit;
  const { places, examples } = usesOf(hit);
  const lines = [
    `${view.palette.strong(named(entry))} ${view.palette.faint(view.words(`find-kind-${entry.kind}`))}`,
    ...meaningLines(entry, view),
    ...first(options, byOption ? options.length : 8, view, (option) => optionLine(option, view)),
    ...first(examples, 3, view, (example) => `$ ${example}`),
    ...first(places, 5, view, (place) => placeLine(place, view)),
  ];
  return `${lines.join('\n  ')}\n`;
}

/** Where an entry is used and how: those uses that have the options asked for. */
function usesOf({ entry, options, byOption }: Hit): { places: readonly Place[]; examples: string[] } {
  const withOption = new Set(options.flatMap(({ places }) => places.map(keyOf)));
  const places = byOption ? entry.places.filter((place) => withOption.has(keyOf(place))) : entry.places;
  const defined = byOption
    ? options.flatMap((option) => option.places.filter(({ use }) => use === 'definition'))
    : [];
  const runs = entry.kind === 'command' ? places.filter(({ use }) => use === 'run') : [];
  const written = new Set(runs.map((run) => printable(run.written.replaceAll(/\s*\\?\n\s*/g, ' '))));
  const examples = [...written].filter((text) => text !== entry.name && text !== entry.short);
  return { places: withoutRepeats([...defined, ...places]), examples };
}

/** A line that speaks of an entry twice is one place. */
function withoutRepeats(places: readonly Place[]): Place[] {
  return [...new Map(places.map((place) => [`${place.note}:${place.line}`, place])).values()];
}

/** The same command in the same place. */
function keyOf({ note, line, invocation }: Place): string {
  return invocation === undefined ? `${note}:${line}` : `${note}#${invocation}`;
}

function named({ name, short }: Entry): string {
  return printable(short === undefined ? name : `${name} (${short})`);
}

/** What the author says; our own words where the author says nothing. */
function meaningLines({ meanings, builtin }: Entry, view: HitView): string[] {
  if (meanings.length > 0) return first(meanings, 3, view, ({ text }) => printable(text));
  return builtin ? [`${builtin[view.language]} ${view.palette.faint(view.words('find-builtin'))}`] : [];
}

function optionLine(option: Entry, view: HitView): string {
  const [meaning] = meaningLines(option, { ...view, full: true });
  const name = option.short === undefined ? option.name : `${option.short}, ${option.name}`;
  return [printable(name), ...(meaning === undefined ? [] : [meaning])].join('  ');
}

function placeLine(place: Place, view: HitView): string {
  return `${view.link(place)}  ${view.palette.faint(printable(place.trail.join(' › ')))}`;
}

/** The first of a list, and how many there are besides. */
function first<T>(list: readonly T[], count: number, view: HitView, show: (item: T) => string): string[] {
  const shown = view.full ? list : list.slice(0, count);
  const left = list.length - shown.length;
  const more = left > 0 ? [view.palette.faint(view.words('find-left', { count: left }))] : [];
  return [...shown.map(show), ...more];
}
