import type { Entry, EntryMeaning } from '../../study/study-set.ts';
import { brief } from './brief.ts';
import type { SheetContext } from './sheet-context.ts';
import type { SheetText } from './sheet.ts';

/** A longer text is no line of a sheet. */
const longest = 64;

/** Forms in which an author says what a command is, not what happens around it. */
const defining: ReadonlySet<string> = new Set([
  'override',
  'table-row',
  'same-line',
  'child-list',
  'after-heading',
  'blockquote-after',
]);

/** A sentence about the command may tell a step of a way, and is no definition then. */
const telling: ReadonlySet<string> = new Set(['sentence']);

/** Forms that speak of one line: of the command itself only where that line is nothing else. */
const onTheLine: ReadonlySet<string> = new Set(['trailing-comment', 'comment-line', 'colon-before']);

/**
 * What a command does, in one line: the author's shortest text on the command without options, else ours, else the author's
 * words on one use of it. Ours goes before those, for they say what that line did and not what the command does.
 */
export function commandMeaning(context: SheetContext, entry: Entry): SheetText | undefined {
  const strong = entry.meanings.filter(({ weak }) => !weak);
  const general = strong.filter((meaning) => isBare(context, entry, meaning));
  return (
    shortest(general, defining) ??
    shortest(general, telling) ??
    shortest(general, onTheLine) ??
    builtin(context, entry) ??
    shortest(strong, defining) ??
    shortest(strong, telling) ??
    shortest(strong, onTheLine)
  );
}

/** Whether the author defines the command: in a table, a list, on its own line. */
export function isDefined(entry: Entry): boolean {
  return entry.meanings.some(
    ({ weak, form }) => !weak && (defining.has(form) || telling.has(form) || onTheLine.has(form)),
  );
}

function isBare(context: SheetContext, entry: Entry, meaning: EntryMeaning): boolean {
  const use = context.uses
    .get(entry.name)
    ?.find(({ note, invocation }) => note.path === meaning.note && invocation.id === meaning.invocation);
  if (use === undefined) return false;
  const { options, arguments: args } = use.invocation;
  // `docker push kim/web : …` defines the command: what it is given changes little, an option changes much.
  return (
    options.length === 0 && (args.length === 0 || (defining.has(meaning.form) && entry.builtin !== undefined))
  );
}

function shortest(meanings: readonly EntryMeaning[], forms: ReadonlySet<string>): SheetText | undefined {
  const texts = meanings
    .filter(({ form }) => forms.has(form))
    .flatMap(({ text }) => brief(text, longest) ?? []);
  const [text] = texts.toSorted((a, b) => a.length - b.length);
  return text === undefined ? undefined : { text, ours: false };
}

function builtin({ language }: SheetContext, entry: Entry): SheetText | undefined {
  const text = entry.builtin?.[language];
  return text === undefined || text === '' ? undefined : { text, ours: true };
}
