import type { CardText } from './card-text.ts';
import type { CardChange } from './plan-notes.ts';
import { wordDiff, type DiffPart } from './word-diff.ts';
import type { Words } from './words.ts';

const signs = { added: '+', changed: '~', renamed: '→', removed: '-' } as const;

/** What the next import would do, for `pilgi anki --diff`: a line for each card, changed sides word by word as `[-old-]{+new+}`. */
export function formatChanges(changes: readonly CardChange[], words: Words): string {
  if (changes.length === 0) return words('no-changes');
  const blocks = changes.map((change) => {
    const place = change.line === undefined ? change.note : `${change.note}:${change.line}`;
    const head = `${signs[change.change]} ${words(`kind-${change.kind}`)} (${place})`;
    return [head, ...sides(change).map((line) => `    ${line.replaceAll('\n', ' / ')}`)].join('\n');
  });
  return blocks.join('\n');
}

function sides({ before, after }: CardChange): string[] {
  const shown = (after ?? before)!;
  if (before === undefined || after === undefined) return [shown.front, shown.back];
  const [old, now] = [textsOf(before), textsOf(after)];
  const longer = old.length > now.length ? old : now;
  const pairs = longer.map((_, index) => [old[index] ?? '', now[index] ?? ''] as const);
  const changed = pairs.filter(([left, right]) => left !== right);
  return changed.length === 0
    ? [shown.front]
    : changed.map(([left, right]) => wordDiff(left, right).map(marked).join(''));
}

function textsOf({ front, back, reverse }: CardText): string[] {
  return [front, back, ...(reverse ?? [])];
}

function marked({ kind, text }: DiffPart): string {
  if (kind === 'same') return text;
  const [, word = '', blank = ''] = /^([\s\S]*?)(\s*)$/.exec(text)!;
  return kind === 'removed' ? `[-${word}-]${blank}` : `{+${word}+}${blank}`;
}
