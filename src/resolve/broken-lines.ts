import type { CommandSpan, SourceLine } from '../study/nodes.ts';
import { dropStart } from './chunk.ts';

const lineBreak = /\s*<br\s*\/?>\s*/gi;

/** The lines of a span; those of a table's cell end at `<br>` as well, but where options go on behind it. */
export function brokenLines({ where, lines }: CommandSpan): SourceLine[] {
  return where === 'table' ? lines.flatMap((line) => partsOf(line)) : lines;
}

function partsOf(line: SourceLine): SourceLine[] {
  const text = line.text.replaceAll(/<br\s*\/?>(?=\s*-)/gi, (mark) => ' '.repeat(mark.length));
  const parts: SourceLine[] = [];
  let from = 0;
  for (const { 0: mark, index } of text.matchAll(lineBreak)) {
    parts.push(dropStart({ ...line, text: text.slice(0, index) }, from));
    from = index + mark.length;
  }
  return [...parts, dropStart({ ...line, text }, from)];
}
