import { groupBy } from '../../study/group-by.ts';
import type { Entry, EntryMeaning } from '../../study/study-set.ts';
import { brief } from './brief.ts';
import { isOpen, tellsOutcome } from './loose-text.ts';
import { comments, optionTold } from './option-told.ts';
import { warns } from './warnings.ts';
import { useKey, useOf, type SheetContext, type Use } from './sheet-context.ts';
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

/** A paragraph behind the command, where that stands by itself. */
const behind: ReadonlySet<string> = new Set(['after']);

/** Forms that speak of one line: of the command itself only where that line is nothing else. */
const onTheLine: ReadonlySet<string> = new Set(['trailing-comment', 'comment-line', 'colon-before']);

/** A meaning with the use it was said of. */
interface Said {
  readonly meaning: EntryMeaning;
  readonly use: Use | undefined;
}

/**
 * What a command does, in one line: the author's shortest text on the command without options, else the author's
 * words on the plainest use of it, else ours, else what a sentence says of one use. Words on an option are its own.
 */
export function commandMeaning(context: SheetContext, entry: Entry): SheetText | undefined {
  const strong = entry.meanings
    .filter(({ weak }) => !weak)
    .map((meaning): Said => ({ meaning, use: useOf(context, meaning) }));
  const general = strong.filter((said) => isBare(entry, said));
  const special = strong.filter(({ use }) => use !== undefined && !context.isWarned(use));
  return (
    shortest(general, defining) ??
    shortest(general, telling) ??
    shortest(general, onTheLine) ??
    shortest(
      general.filter((said) => standsAlone(context, said)),
      behind,
    ) ??
    plainest(
      context,
      entry,
      special.filter((said) => tellsCommand(context, said)),
    ) ??
    builtin(context, entry) ??
    shortest(special, telling) ??
    shortest(special, onTheLine)
  );
}

/** Whether the author defines the command: in a table, a list, on its own line. */
export function isDefined(entry: Entry): boolean {
  return entry.meanings.some(
    ({ weak, form }) => !weak && (defining.has(form) || telling.has(form) || onTheLine.has(form)),
  );
}

function isBare(entry: Entry, { meaning, use }: Said): boolean {
  if (use === undefined) return false;
  const { options, arguments: args } = use.invocation;
  // `docker push kim/web : …` defines the command: what it is given changes little, an option changes much.
  return (
    options.length === 0 && (args.length === 0 || (defining.has(meaning.form) && entry.builtin !== undefined))
  );
}

/** Whether a command is no part of a list or of a fence, and the text speaks of it alone: it may be what follows. */
function standsAlone(context: SheetContext, { meaning, use }: Said): boolean {
  if (use === undefined || (use.invocation.where !== 'inline' && use.invocation.where !== 'heading'))
    return false;
  return (
    !meaning.content.some(({ type }) => type === 'inlineCode') &&
    explanationsOf(context, use, meaning).every(({ commands }) => commands.length === 1)
  );
}

/** Whether what is said of one use tells the command: not a flag of it, not what came out, not several at once. */
function tellsCommand(context: SheetContext, { meaning, use }: Said): boolean {
  if (use === undefined || isOpen(meaning.text) || warns(meaning.text)) return false;
  const option = optionTold(use, meaning);
  // `kubectl apply -f a.yaml : …` tells the command: what it works on is given to it by an option.
  const tellsFlag = option !== undefined && option.value === undefined;
  // A quote below a line may speak of what lies around it.
  if (meaning.form === 'blockquote-after') return false;
  if (defining.has(meaning.form)) return meaning.form === 'table-row' || !tellsFlag;
  return (
    comments.has(meaning.form) &&
    option === undefined &&
    !tellsOutcome(meaning.text) &&
    explanationsOf(context, use, meaning).every(({ commands }) => commands.length === 1)
  );
}

function explanationsOf({ explained }: SheetContext, { note, invocation }: Use, meaning: EntryMeaning) {
  return (explained.get(useKey(note.path, invocation.id)) ?? []).filter(
    ({ form, text }) => form === meaning.form && text === meaning.text,
  );
}

/**
 * The author's words on the plainest use: no line of the notes has fewer options, and those with as many have the same
 * ones. What is said of `-x` alone and of `-b` alone, or of `-am` where `-m` is typed as well, is not said of the command.
 */
function plainest(context: SheetContext, entry: Entry, said: readonly Said[]): SheetText | undefined {
  const typed = (context.uses.get(entry.name) ?? []).filter(
    ({ invocation }) => invocation.role !== 'mention',
  );
  const fewest = Math.min(...typed.map(optionCount));
  const plain = said.filter(({ use }) => use !== undefined && optionCount(use) <= fewest);
  const kinds = groupBy(plain, ({ use }) =>
    use?.invocation.options
      .map(({ long }) => long)
      .sort()
      .join(' '),
  );
  if (kinds.size > 1) return undefined;
  const weights = [...groupBy(plain, ({ use }) => use?.invocation.arguments.length ?? 0)].toSorted(
    ([a], [b]) => a - b,
  );
  return weights
    .map(([, alike]) => shortest(alike, defining) ?? shortest(alike, comments))
    .find((text) => text !== undefined);
}

function optionCount({ invocation }: Use): number {
  return invocation.options.length;
}

function shortest(said: readonly Said[], forms: ReadonlySet<string>): SheetText | undefined {
  const texts = said
    .filter(({ meaning: { form, text } }) => forms.has(form) && !(telling.has(form) && isOpen(text)))
    .flatMap(({ meaning: { text } }) => brief(text, longest) ?? []);
  const [text] = texts.toSorted((a, b) => a.length - b.length);
  return text === undefined ? undefined : { text, ours: false };
}

function builtin({ language }: SheetContext, entry: Entry): SheetText | undefined {
  const text = entry.builtin?.[language];
  return text === undefined || text === '' ? undefined : { text, ours: true };
}
