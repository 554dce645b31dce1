import type { Invocation, OptionMeaning, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { codeHtml } from '../card-context.ts';
import type { Side } from '../card-draft.ts';
import { escapeText } from '../escape.ts';

/** An option of a command line with what it means. */
export interface OptionRow {
  /** `-d, --detach` */
  readonly name: string;
  /** Canonical long name. */
  readonly long: string;
  /** The author's meaning, else the grammar's; absent where neither says one. */
  readonly meaning?: Side;
}

/** The options of a command line, once each, with the author's words where there are some. */
export function optionRows(context: CardContext, note: StudyNote, invocation: Invocation): OptionRow[] {
  const seen = new Set<string>();
  return invocation.options.flatMap((option) => {
    if (seen.has(option.long)) return [];
    seen.add(option.long);
    const meaning =
      authorsMeaning(context, note, invocation.canonical, option.long) ??
      builtinMeaning(context, invocation.canonical, option.long);
    const name = optionName(context, invocation.canonical, option.long);
    return [{ name, long: option.long, ...(meaning && { meaning }) }];
  });
}

/** Both spellings of an option: `-d, --detach`. */
export function optionName(context: CardContext, command: string, option: string): string {
  const short = context.optionEntry(command, option)?.short;
  return short === undefined || short === option ? option : `${short}, ${option}`;
}

/** The rows as a small table, for the back. */
export function optionTable(rows: readonly OptionRow[]): string | undefined {
  const told = rows.filter((row) => row.meaning !== undefined);
  if (told.length === 0) return undefined;
  const lines = told.map(
    (row) => `<tr><td>${codeHtml(row.name)}</td><td>${row.meaning?.html ?? ''}</td></tr>`,
  );
  return `<table class="options">${lines.join('')}</table>`;
}

/** Said in the same note if possible, else anywhere. */
function authorsMeaning(
  context: CardContext,
  note: StudyNote,
  command: string,
  option: string,
): Side | undefined {
  const fits = (meaning: OptionMeaning): boolean => meaning.command === command && meaning.option === option;
  for (const candidate of [note, ...context.set.notes]) {
    const found = candidate.options.find(fits);
    if (found) return context.rich(candidate, found.meaning, 'plain');
  }
  return undefined;
}

function builtinMeaning(context: CardContext, command: string, option: string): Side | undefined {
  const builtin = context.optionEntry(command, option)?.builtin;
  if (builtin === undefined) return undefined;
  const text = context.language === 'ko' ? builtin.ko : builtin.en;
  return text === '' ? undefined : { text, html: escapeText(text, 'plain') };
}
