import type { Code, InlineCode } from 'mdast';
import type { SourceLine } from '../study/nodes.ts';
import { lineAt } from '../study/text-lines.ts';

/** The source of `[from, to)` as lines, blanks at their ends left out; empty ones too. */
export function sliceLines(
  source: string,
  starts: readonly number[],
  from: number,
  to: number,
): SourceLine[] {
  const lines: SourceLine[] = [];
  let line = lineAt(starts, from);
  for (let start = from; start < to; line += 1) {
    const end = Math.min(to, (starts[line] ?? source.length + 1) - 1);
    const text = source.slice(start, end);
    const trimmed = text.trim();
    if (trimmed !== '') {
      const offset = start + text.indexOf(trimmed);
      lines.push({ text: trimmed, offset, line, column: offset - starts[line - 1]! + 1 });
    }
    start = starts[line] ?? source.length;
    if (start <= from && line >= starts.length) break;
  }
  return lines;
}

/**
 * The content of a code block as lines of the source, without the indentation of its containers. Where a
 * partly expanded tab makes the value differ from the source, the source's own line counts.
 */
export function codeLines(node: Code, source: string, starts: readonly number[]): SourceLine[] {
  const { start, end } = node.position!;
  const values = node.value.split('\n');
  const opening = source.slice(start.offset, start.offset! + 3);
  const fenced = /^(?:```|~~~)/.test(opening);
  const first = fenced ? start.line + 1 : start.line;
  const lines: SourceLine[] = [];
  for (const [index, value] of values.entries()) {
    const line = first + index;
    if (line > end.line) break;
    const from = starts[line - 1]!;
    const raw = source.slice(from, (starts[line] ?? source.length + 1) - 1);
    const shift = raw.endsWith(value) ? raw.length - value.length : raw.length - raw.trimStart().length;
    lines.push({ text: raw.slice(shift), offset: from + shift, line, column: shift + 1 });
  }
  return lines;
}

/** The content of an inline code, its ticks left out. */
export function inlineCodeLines(
  node: InlineCode,
  source: string,
  starts: readonly number[],
  inTable: boolean,
): SourceLine[] {
  const from = node.position!.start.offset!;
  const to = node.position!.end.offset!;
  const ticks = /^`+/.exec(source.slice(from, to))![0].length;
  const lines = sliceLines(source, starts, from + ticks, to - ticks);
  return inTable ? lines.map((line) => ({ ...line, text: line.text.replaceAll('\\|', ' |') })) : lines;
}
