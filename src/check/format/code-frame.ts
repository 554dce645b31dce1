import type { Point, Position } from 'unist';
import stringWidth from 'string-width';
import { printable } from '../printable.ts';

/** A line of the source with what is marked in it, as columns of a terminal. */
export interface CodeFrame {
  readonly text: string;
  /** Blanks before the mark. */
  readonly indent: number;
  /** Length of the mark. */
  readonly length: number;
}

/** Columns of a terminal that a frame's text may take. */
const width = 96;

/** The first line of a place and where in it the place stands; long lines are cut around it. */
export function codeFrame(lines: readonly string[], place: Point | Position): CodeFrame | undefined {
  const start = 'start' in place ? place.start : place;
  const end = 'start' in place ? place.end : place;
  const line = lines[start.line - 1];
  if (line === undefined || line.trim() === '') return undefined;
  const from = start.column - 1;
  const to = end.line === start.line ? Math.max(end.column - 1, from + 1) : line.length;
  const cut = cutFrom(line, from);
  const marked = shown(line.slice(from, to));
  const before = (cut > 0 ? '…' : '') + shown(line.slice(cut, from));
  const text = clip(before + marked + shown(line.slice(to)), width);
  const indent = stringWidth(before);
  return { text, indent, length: Math.max(1, Math.min(stringWidth(marked), stringWidth(text) - indent)) };
}

/** Where a line begins to be shown so that the marked place is seen. */
function cutFrom(line: string, from: number): number {
  let cut = 0;
  while (cut < from && stringWidth(shown(line.slice(cut, from))) > width / 2) cut += 8;
  return Math.min(cut, from);
}

function shown(text: string): string {
  return printable(text).replaceAll('\t', '  ');
}

function clip(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let clipped = '';
  let used = 0;
  for (const letter of text) {
    used += stringWidth(letter);
    if (used > columns - 1) break;
    clipped += letter;
  }
  return `${clipped}…`;
}
