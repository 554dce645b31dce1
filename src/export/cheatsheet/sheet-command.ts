import { withoutExportId } from '../../study/without-export-id.ts';
import type { Entry, Place } from '../../study/study-set.ts';
import { commandExamples } from './command-examples.ts';
import { commandMeaning, isDefined } from './command-meaning.ts';
import { commandOptions } from './command-options.ts';
import { isTrivial } from '../../grammar/is-trivial.ts';
import type { SheetContext, Use } from './sheet-context.ts';
import type { SheetCommand, SheetPlace } from './sheet.ts';

/** One command of the sheet. */
export function sheetCommand(context: SheetContext, entry: Entry): SheetCommand {
  const uses = context.uses.get(entry.name) ?? [];
  const meaning = commandMeaning(context, entry);
  const shown = new Set([entry.name, entry.short]);
  const spellings = new Set(
    uses.map(({ invocation }) => invocation.written).filter((name) => !shown.has(name)),
  );
  return {
    anchor: entry.anchor,
    name: entry.name,
    ...(entry.short !== undefined && { short: entry.short }),
    spellings: [...spellings],
    ...(meaning && { meaning }),
    options: commandOptions(context, entry, meaning?.text),
    examples: commandExamples(context, entry),
    places: sheetPlaces(context, entry),
    ...(entry.url !== undefined && { url: entry.url }),
    inContainer: uses.length > 0 && uses.every(({ invocation }) => invocation.context.place === 'container'),
  };
}

/**
 * Whether a command belongs on the sheet: known to its grammar, and no everyday word and no mere name of a group
 * unless the author explains it. What a grammar does not know is a slip of the author, and the checks' business.
 */
export function isOnSheet(context: SheetContext, entry: Entry): boolean {
  const uses = context.uses.get(entry.name) ?? [];
  const known = uses.filter(({ invocation }) => !invocation.problems.some(({ kind }) => isSlip(kind)));
  if (uses.length > 0 && known.length === 0) return false;
  if (isDefined(entry)) return true;
  return !isTrivial(entry.name) && (!isGroupOnly(context, entry) || isTyped(context, entry, known));
}

function isSlip(kind: string): boolean {
  return kind === 'unknown-subcommand' || kind === 'unknown-executable';
}

/** Whether a command does nothing without a subcommand: `docker container`, but not `git stash`. */
export function isGroupOnly({ tools }: SheetContext, { name }: Entry): boolean {
  const tree = tools.get(name.split(' ')[0]!);
  const hasSubcommands = Object.keys(tree?.grammar.commands ?? {}).some((path) =>
    path.startsWith(`${name} `),
  );
  return hasSubcommands && tree?.grammar.commands[name]?.args === undefined;
}

/** Whether the author types more of it than its name, or explains an option of it. */
function isTyped({ entries }: SheetContext, entry: Entry, uses: readonly Use[]): boolean {
  return (
    uses.some(({ invocation }) => invocation.options.length + invocation.arguments.length > 0) ||
    entry.options.some((anchor) => entries.get(anchor)?.meanings.length !== 0)
  );
}

/** The place to read on: where the command is first typed or defined, else where it is first named. */
export function firstPlace({ places }: Entry): Place | undefined {
  return places.find(({ use }) => use !== 'mention') ?? places[0];
}

/** How a title begins that has a number: `2.3 무엇이 돌고 있나`, `2장. 컨테이너`. */
const numbered = /^\d{1,3}(?:\.\d{1,3})*(?:[장절부](?=[\s.:]|$)|(?=[\s.)]))/u;

/** All places, a line once, the one to read on first. */
function sheetPlaces(context: SheetContext, entry: Entry): SheetPlace[] {
  const first = firstPlace(entry);
  const lines = new Map<string, SheetPlace>();
  for (const place of first ? [first, ...entry.places] : entry.places) {
    const key = `${place.note}\n${place.line}`;
    if (lines.has(key)) continue;
    const href = context.placeHref(place.note, place.line);
    const section = place.trail.at(-1) ?? withoutExportId(place.note);
    const number = place.trail.flatMap((title) => numbered.exec(title)?.[0] ?? []).at(-1);
    lines.set(key, {
      note: place.note,
      section,
      line: place.line,
      ...(number !== undefined && { number }),
      ...(href !== undefined && { href }),
    });
  }
  return [...lines.values()];
}
