import type { Html, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** What comments of the author turn off: lines `from` to `to`, for one rule or for all (`undefined`). */
interface QuietRange {
  readonly rule: string | undefined;
  readonly from: number;
  to: number;
}

/** Tells whether the author has turned a rule off at a line. */
export type QuietAt = (rule: string, line: number) => boolean;

const comment = /^<!--\s*pilgi-(disable|enable|ignore)((?:\s+[a-z][a-z0-9-]*)*)\s*-->$/;

/**
 * Reads `<!-- pilgi-disable rule… -->`, `<!-- pilgi-enable rule… -->` and `<!-- pilgi-ignore rule… -->` (the next
 * block alone). Without rule names they speak of all rules.
 */
export function readDirectives(tree: Root): QuietAt {
  const ranges: QuietRange[] = [];
  visit(tree, 'html', (node: Html, index, parent) => {
    const [, word, names = ''] = comment.exec(node.value.trim()) ?? [];
    const line = node.position?.start.line;
    if (word === undefined || line === undefined) return;
    const rules = names.trim() === '' ? [undefined] : names.trim().split(/\s+/);
    if (word === 'disable') ranges.push(...rules.map((rule) => ({ rule, from: line, to: Infinity })));
    else if (word === 'enable') endRanges(ranges, rules, line);
    else {
      const next = (parent?.children as Nodes[] | undefined)?.[(index ?? 0) + 1]?.position;
      if (next) ranges.push(...rules.map((rule) => ({ rule, from: next.start.line, to: next.end.line })));
    }
  });
  return (rule, line) =>
    ranges.some((range) => (range.rule ?? rule) === rule && range.from <= line && line <= range.to);
}

function endRanges(
  ranges: readonly QuietRange[],
  rules: readonly (string | undefined)[],
  line: number,
): void {
  for (const range of ranges) {
    if (range.to === Infinity && (rules.includes(undefined) || rules.includes(range.rule))) range.to = line;
  }
}
