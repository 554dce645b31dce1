import type { CommandSpan } from '../study/nodes.ts';

/** Ids of the inline codes that are the first thing of their text line, as the head of a definition or on its own. */
export function standingAlone(spans: readonly CommandSpan[]): ReadonlySet<string> {
  const lines = spans
    .filter(({ where }) => where !== 'inline' && where !== 'fence')
    .sort((a, b) => startOf(a) - startOf(b));
  const alone = new Set<string>();
  // Lines that may still hold what comes: a line that ended before an inline code ends before all later ones.
  let open: CommandSpan[] = [];
  let next = 0;
  for (const span of spans
    .filter(({ where }) => where === 'inline')
    .sort((a, b) => startOf(a) - startOf(b))) {
    while (next < lines.length && startOf(lines[next]!) <= startOf(span)) open.push(lines[next++]!);
    open = open.filter((line) => endOf(line) > startOf(span));
    if (open.some((line) => isAloneIn(line, span))) alone.add(span.id);
  }
  return alone;
}

function isAloneIn(line: CommandSpan, span: CommandSpan): boolean {
  if (endOf(span) > endOf(line)) return false;
  const text = line.lines[0]!.text;
  const before = text.slice(0, startOf(span) - startOf(line)).replaceAll(/[*_\s]/g, '');
  const after = text.slice(endOf(span) - startOf(line)).replaceAll(/[*_]/g, '');
  return before === '' && /^\s*(?:$|[:：\-–—→=(]|->)/.test(after);
}

function startOf({ position }: CommandSpan): number {
  return position.start.offset!;
}

function endOf({ position }: CommandSpan): number {
  return position.end.offset!;
}
