import { colorCommand } from '../../render/tokens.ts';
import type { ExplanationForm, Invocation, StudyNote } from '../../study/nodes.ts';
import type { Entry } from '../../study/study-set.ts';
import { brief } from './brief.ts';
import { copiedText } from './copied-text.ts';
import { markPlaceholders } from './mark-placeholders.ts';
import { oneLine } from './one-line.ts';
import { piecesOf, replaceRanges, textOf } from './pieces-of.ts';
import { useKey, type SheetContext, type Use } from './sheet-context.ts';
import type { SheetExample } from './sheet.ts';
import { templateOf } from './template-of.ts';
import { volatileIds } from './volatile-ids.ts';
import type { SheetWord } from './words.ts';

/** A longer line is no example to keep in mind; it may still be the only one. */
const longest = 110;

/** A tldr page has no more. */
const most = 8;

/** What is said of a line stands on one line itself. */
const longestMeaning = 64;

/**
 * The author's examples of a command, best first: one that is explained, has most explained options, is shortest. A
 * line that is nothing but the command is none, nor is one the author warns of; a further one is explained, or has an
 * option not shown before.
 */
export function commandExamples(context: SheetContext, entry: Entry): SheetExample[] {
  const candidates = (context.uses.get(entry.name) ?? []).filter(
    (use) => isExample(use) && !context.isWarned(use),
  );
  const ranked = candidates
    .map((use, order) => ({ use, order, rank: rankOf(context, entry, use) }))
    .toSorted((a, b) => compare(a.rank, b.rank) || a.order - b.order);
  const shown = new Set<string>();
  const examples = new Map<string, SheetExample>();
  for (const { use } of ranked) {
    const options = use.invocation.options.map(({ long }) => long);
    const example = exampleOf(context, use);
    const isNew =
      examples.size === 0 || example.meaning !== undefined || options.some((long) => !shown.has(long));
    if (!isNew || examples.has(example.copied) || examples.size === most) continue;
    examples.set(example.copied, example);
    for (const long of options) shown.add(long);
  }
  return [...examples.values()];
}

/** Whether a line may be shown as one to type. A missing argument is no fault of a template. */
function isExample({ invocation }: Use): boolean {
  const { role, options, arguments: words, problems, piped } = invocation;
  return (
    (role === 'line' || role === 'template') &&
    options.length + words.length + piped.length > 0 &&
    problems.every(({ kind }) => kind === 'missing-argument' || kind === 'deprecated-option')
  );
}

/** Smaller is better, first things first. */
function rankOf(context: SheetContext, entry: Entry, { note, invocation }: Use): number[] {
  const { text, options } = invocation;
  const length = text.replaceAll(/\s+/g, ' ').length;
  const told = new Set(options.map(({ long }) => long).filter((long) => isTold(context, entry, long)));
  return [
    copiedText(text) === text ? 0 : 1,
    length > longest ? 1 : 0,
    context.explained.has(useKey(note.path, invocation.id)) ? 0 : 1,
    -told.size,
    length,
  ];
}

function isTold(context: SheetContext, entry: Entry, long: string): boolean {
  return entry.options.some((anchor) => {
    const option = context.entries.get(anchor);
    return option?.name === long && option.meanings.length > 0;
  });
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

function exampleOf(context: SheetContext, { note, invocation }: Use): SheetExample {
  const block = note.blocks.find(({ id }) => id === invocation.block);
  const span = note.spans.find(({ id }) => id === invocation.block);
  const written =
    block && span
      ? piecesOf(colorCommand(block, span, invocation.position))
      : [{ className: '', text: invocation.text }];
  const line = markPlaceholders(oneLine(written));
  const name = `<${context.words(placeholder(invocation))}>`;
  const piece = { className: 'ph', text: name };
  const pieces = replaceRanges(
    line,
    volatileIds(textOf(line)).map((range) => ({ ...range, piece })),
  );
  const text = textOf(pieces);
  const meaning = meaningOf(context, note, invocation);
  return {
    pieces,
    text,
    copied: copiedText(text),
    template: templateOf(pieces, context.words),
    ...(meaning !== undefined && { meaning }),
  };
}

/** Forms in which an author says what one line does; a paragraph near it may speak of more. */
const onTheLine: ReadonlySet<string> = new Set<ExplanationForm>([
  'trailing-comment',
  'comment-line',
  'colon-before',
  'same-line',
  'table-row',
  'child-list',
]);

/** What the author says of one line, where it speaks of no other. */
function meaningOf({ explained }: SheetContext, note: StudyNote, { id }: Invocation): string | undefined {
  return (explained.get(useKey(note.path, id)) ?? [])
    .filter(({ commands, form }) => commands.length === 1 && onTheLine.has(form))
    .flatMap(({ text }) => brief(text, longestMeaning) ?? [])
    .toSorted((a, b) => a.length - b.length)[0];
}

/** What a volatile id of a command stands for. */
function placeholder({ canonical }: Invocation): SheetWord {
  const object = canonical.split(' ')[1];
  if (/ container (?:run|create)$/.test(canonical)) return 'placeholder-image';
  switch (object) {
    case 'container':
      return 'placeholder-container';
    case 'image':
      return 'placeholder-image';
    case 'network':
      return 'placeholder-network';
    case 'volume':
      return 'placeholder-volume';
    default:
      return 'placeholder-id';
  }
}
