import { canonicalOption } from '../../grammar/command-tree.ts';
import type { InvocationOption } from '../../study/nodes.ts';
import type { Entry } from '../../study/study-set.ts';
import { brief } from './brief.ts';
import { copiedText } from './copied-text.ts';
import type { SheetContext } from './sheet-context.ts';
import type { SheetOption, SheetText } from './sheet.ts';
import { volatileIds } from './volatile-ids.ts';

/** A longer value would widen the column of all options. */
const longestValue = 12;

const longestMeaning = 48;

/** The options of a command that the notes use or explain, most used first. One that nobody explains tells nothing. */
export function commandOptions(context: SheetContext, command: Entry): SheetOption[] {
  return command.options
    .flatMap((anchor) => context.entries.get(anchor) ?? [])
    .toSorted((a, b) => b.places.length - a.places.length)
    .map((entry) => sheetOption(context, command, entry))
    .filter(({ meaning }) => meaning !== undefined);
}

function sheetOption(context: SheetContext, command: Entry, entry: Entry): SheetOption {
  const value = valueOf(context, command, entry);
  const meaning = optionMeaning(context, entry);
  return {
    ...(entry.short !== undefined && { short: entry.short }),
    long: entry.name,
    ...(value !== undefined && { value }),
    ...(meaning && { meaning }),
  };
}

/** The author's shortest, else ours; a text of the author that is too long for a line still beats nothing. */
function optionMeaning(context: SheetContext, entry: Entry): SheetText | undefined {
  const texts = entry.meanings.flatMap(({ text }) => brief(text, longestMeaning, entry.name) ?? []);
  const [authors] = texts.toSorted((a, b) => a.length - b.length);
  if (authors !== undefined) return { text: authors, ours: false };
  const ours = entry.builtin?.[context.language];
  if (ours !== undefined && ours !== '') return { text: ours, ours: true };
  const [whole] = entry.meanings;
  return whole && { text: whole.text, ours: false };
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
  const grammar = context.tools.get(command.name.split(' ')[0] ?? '')?.grammar;
  return grammar?.commands[command.name]?.options?.find((option) => canonicalOption(option) === long);
}
