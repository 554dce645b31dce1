import { canonicalOption } from '../../grammar/command-tree.ts';
import type { InvocationOption } from '../../study/nodes.ts';
import type { Entry } from '../../study/study-set.ts';
import { brief } from './brief.ts';
import { copiedText } from './copied-text.ts';
import { isOpen } from './loose-text.ts';
import { optionTold } from './option-told.ts';
import { useOf, type SheetContext } from './sheet-context.ts';
import type { SheetOption, SheetText } from './sheet.ts';
import { volatileIds } from './volatile-ids.ts';

/** A longer value would widen the column of all options. */
const longestValue = 12;

const longestMeaning = 48;

/**
 * The options of a command that the notes use or explain, most used first. One that nobody explains tells nothing.
 * `said` is what stands beside the command itself: it is not said again.
 */
export function commandOptions(
  context: SheetContext,
  command: Entry,
  said: string | undefined,
): SheetOption[] {
  const told = toldByUses(context, command, said);
  return command.options
    .map((anchor) => context.entries.get(anchor)!)
    .toSorted((a, b) => b.places.length - a.places.length)
    .map((entry) => sheetOption(context, command, entry, told.get(entry.name) ?? []))
    .filter(({ meaning }) => meaning !== undefined);
}

function sheetOption(
  context: SheetContext,
  command: Entry,
  entry: Entry,
  told: readonly string[],
): SheetOption {
  const value = valueOf(context, command, entry);
  const meaning = optionMeaning(context, entry, told);
  const short = entry.short ?? typedShort(context, command, entry);
  return {
    ...(short !== undefined && { short }),
    long: entry.name,
    ...(value !== undefined && { value }),
    ...(meaning && { meaning }),
  };
}

/** How the author spells it in short where our grammar of the tool is silent: `-R` of `--recursive`. */
function typedShort(context: SheetContext, command: Entry, { name, places }: Entry): string | undefined {
  const typed = (context.uses.get(command.name) ?? []).flatMap(({ invocation }) =>
    invocation.options.filter(({ long }) => long === name),
  );
  const names = [
    ...typed.map((option) => option.name),
    ...places.flatMap(({ written }) => written.split(/[\s,=]+/)),
  ];
  return names.find((written) => /^-[\w#?]$/.test(written) && written !== name);
}

/**
 * The author's shortest, a definition before what a sentence says of it, else ours; a text of the author that is too
 * long for a line still beats nothing.
 */
function optionMeaning(context: SheetContext, entry: Entry, told: readonly string[]): SheetText | undefined {
  const said = (inSentence: boolean) =>
    entry.meanings.filter(({ form }) => (form === 'sentence') === inSentence).map(({ text }) => text);
  const authors =
    shortest(said(false), entry.name) ?? shortest(said(true), entry.name) ?? shortest(told, entry.name);
  if (authors !== undefined) return { text: authors, ours: false };
  const ours = entry.builtin?.[context.language];
  if (ours !== undefined && ours !== '') return { text: ours, ours: true };
  const [whole] = entry.meanings;
  return whole && { text: whole.text, ours: false };
}

function shortest(texts: readonly string[], option: string): string | undefined {
  return texts
    .flatMap((text) => brief(text, longestMeaning, option) ?? [])
    .toSorted((a, b) => a.length - b.length)[0];
}

/** `-u 는 처음 한 번만`: the name stands beside it already. */
const ownName = /^--?[\w-]+\s*(?:은|는|[:：])\s*/u;

/** What the author says of uses of the command that have one option alone, by that option. */
function toldByUses(
  context: SheetContext,
  command: Entry,
  said: string | undefined,
): ReadonlyMap<string, readonly string[]> {
  const told = new Map<string, string[]>();
  for (const meaning of command.meanings) {
    const use = useOf(context, meaning);
    const option = use && !context.isWarned(use) ? optionTold(use, meaning) : undefined;
    if (option === undefined || meaning.weak || isOpen(meaning.text)) continue;
    if (brief(meaning.text, longestMeaning) === said) continue;
    told.set(option.long, [...(told.get(option.long) ?? []), meaning.text.replace(ownName, '')]);
  }
  return told;
}

/** The value the author explains (`--restart always`), else the shortest one used; empty where none is short. */
function valueOf(context: SheetContext, command: Entry, entry: Entry): string | undefined {
  const option = grammarOption(context, command, entry.name);
  if (option !== undefined && option.value === undefined) return undefined;
  const uses = (context.uses.get(command.name) ?? []).flatMap(({ invocation }) =>
    invocation.options.filter(({ long }) => long === entry.name),
  );
  const values = uses.flatMap(usedValue);
  const explained = entry.places.flatMap(({ use, written }) =>
    use === 'definition' ? (/^--?[\w-]+[ =](\S+)$/.exec(written)?.[1] ?? []) : [],
  );
  const fit = [...explained, ...values.toSorted((a, b) => a.length - b.length)].find(isFit);
  return fit ?? (option?.value !== undefined || values.length > 0 ? '' : undefined);
}

function usedValue({ value }: InvocationOption): string[] {
  return value === undefined ? [] : [value];
}

function isFit(value: string): boolean {
  return (
    value !== '' &&
    value.length <= longestValue &&
    !/[\s{}]/.test(value) &&
    copiedText(value) === value &&
    volatileIds(value).length === 0
  );
}

function grammarOption(context: SheetContext, command: Entry, long: string) {
  const grammar = context.tools.get(command.name.split(' ')[0]!)?.grammar;
  return grammar?.commands[command.name]?.options?.find((option) => canonicalOption(option) === long);
}
