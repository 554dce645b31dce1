import type { Point, Position } from 'unist';
import type { Finding, Localized, RelatedPlace } from './rule.ts';

/** Where a finding's place starts. */
export function startOf(place: Position | Point): Point {
  return 'start' in place ? place.start : place;
}

/** Joins a rule's findings with the same habit in the same note: the first speaks for all and names their lines. */
export function joinHabits(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const [index, finding] of findings.entries()) {
    const key = finding.habit === undefined ? `\n${index}` : `${finding.note.path}\n${finding.habit}`;
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()].map((group) => joined(group.toSorted(byPlace)));
}

function byPlace(a: Finding, b: Finding): number {
  const [from, to] = [startOf(a.place), startOf(b.place)];
  return from.line - to.line || from.column - to.column;
}

function joined(group: readonly Finding[]): Finding {
  const [first, ...rest] = group as readonly [Finding, ...Finding[]];
  if (rest.length === 0) return first;
  return {
    ...first,
    message: withOthers(first, rest),
    fixes: group.flatMap(({ fixes }) => fixes ?? []),
    related: [...(first.related ?? []), ...rest.flatMap(asRelated)],
  };
}

function asRelated({ note, place, message, related }: Finding): RelatedPlace[] {
  return [{ note: note.path, place, message }, ...(related ?? [])];
}

const shown = 5;

/** Where the findings are about different words, these are named too. */
function withOthers(first: Finding, rest: readonly Finding[]): Localized {
  return rest.every(({ actual }) => actual === first.actual)
    ? withLines(first.message, rest)
    : withWords(first, rest);
}

function withWords({ message, actual: own }: Finding, rest: readonly Finding[]): Localized {
  const isFew = rest.length <= shown;
  // Where all find room, all are named; else each other word once, where it stands first.
  const places = new Map<string, readonly [word: string, line: number]>();
  for (const { place, actual = '' } of isFew ? rest : rest.filter(({ actual: word }) => word !== own)) {
    const { line } = startOf(place);
    const key = isFew ? `${line} ${actual}` : actual;
    if (!places.has(key)) places.set(key, [actual, line]);
  }
  const list = [...places.values()].slice(0, shown);
  const more = !isFew;
  const ko = list.map(([word, line]) => `${line}행 \`${word}\``).join(', ');
  const en = list.map(([word, line]) => `\`${word}\` on line ${line}`).join(', ');
  return {
    ko: `${message.ko} (${ko}${more ? ` 등 ${rest.length}곳` : ''}도)`,
    en: `${message.en} (also ${en}${more ? ` and ${rest.length - list.length} more` : ''})`,
  };
}

function withLines(message: Localized, rest: readonly Finding[]): Localized {
  const lines = [...new Set(rest.map(({ place }) => startOf(place).line))];
  const more = lines.length > shown ? lines.length - shown : 0;
  const list = lines.slice(0, shown).join(', ');
  return {
    ko: `${message.ko} (${list}행${more > 0 ? ` 등 ${lines.length}곳` : ''}에도)`,
    en: `${message.en} (also on line${lines.length > 1 ? 's' : ''} ${list}${more > 0 ? ` and ${more} more` : ''})`,
  };
}
