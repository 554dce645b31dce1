import { colorCommand } from '../../render/tokens.ts';
import type { Invocation } from '../../study/nodes.ts';
import type { Entry } from '../../study/study-set.ts';
import { copiedText } from './copied-text.ts';
import { oneLine } from './one-line.ts';
import { piecesOf, replaceRanges, textOf } from './pieces-of.ts';
import { useKey, type SheetContext, type Use } from './sheet-context.ts';
import type { SheetExample } from './sheet.ts';
import { volatileIds } from './volatile-ids.ts';
import type { SheetWord } from './words.ts';

/** A longer line is no example to keep in mind; it may still be the only one. */
const longest = 110;

/**
 * The author's best example of a command: one that is explained, has most explained options, is shortest. A line
 * that is nothing but the command is none.
 */
export function commandExample(context: SheetContext, entry: Entry): SheetExample | undefined {
  const candidates = (context.uses.get(entry.name) ?? []).filter(isExample);
  const [best] = candidates
    .map((use, order) => ({ use, order, rank: rankOf(context, entry, use) }))
    .toSorted((a, b) => compare(a.rank, b.rank) || a.order - b.order);
  return best && exampleOf(context, best.use);
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
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

function exampleOf(context: SheetContext, { note, invocation }: Use): SheetExample {
  const block = note.blocks.find(({ id }) => id === invocation.block);
  const span = note.spans.find(({ id }) => id === invocation.block);
  const written =
    block && span
      ? piecesOf(colorCommand(block, span, invocation.position))
      : [{ className: '', text: invocation.text }];
  const line = oneLine(written);
  const name = `<${context.words(placeholder(invocation))}>`;
  const piece = { className: 'ph', text: name };
  const pieces = replaceRanges(
    line,
    volatileIds(textOf(line)).map((range) => ({ ...range, piece })),
  );
  const text = textOf(pieces);
  return { pieces, text, copied: copiedText(text) };
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
