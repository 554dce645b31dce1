import type { CommandSpan } from '../study/nodes.ts';

/** How inline codes stand in their text lines; ids of their spans. */
export interface Standing {
  /** The first thing of the line, as the head of a definition or on its own. */
  readonly alone: ReadonlySet<string>;
  /** Called a command by the words after it: `id 명령어`, `jobs 라는 명령`. */
  readonly called: ReadonlySet<string>;
}

/** Tells how the inline codes of a note stand. */
export function standingOf(spans: readonly CommandSpan[]): Standing {
  const lines = spans
    .filter(({ where }) => where !== 'inline' && where !== 'fence')
    .sort((a, b) => startOf(a) - startOf(b));
  const alone = new Set<string>();
  const called = new Set<string>();
  // Lines that may still hold what comes: a line that ended before an inline code ends before all later ones.
  let open: CommandSpan[] = [];
  let next = 0;
  for (const span of spans
    .filter(({ where }) => where === 'inline')
    .sort((a, b) => startOf(a) - startOf(b))) {
    while (next < lines.length && startOf(lines[next]!) <= startOf(span)) open.push(lines[next++]!);
    open = open.filter((line) => endOf(line) > startOf(span));
    const around = open.flatMap((line) => aroundIn(line, span) ?? []);
    if (around.some((texts) => isAlone(texts))) alone.add(span.id);
    if (around.some(({ after }) => isCalledBy.test(after))) called.add(span.id);
  }
  return { alone, called };
}

/** What makes of an inline code before it a command: that it is called one, has a result, is typed. */
const isCalledBy =
  /^\s?(?:이?라는\s+)?(?:명령|커맨드)|^의 (?:실행\s?)?(?:결과|출력)|^\s?(?:이?라고|을|를|만)?\s?(?:입력|타이핑|실행|치면|쳐)/;

/** The texts of a line before and after an inline code, marks of emphasis left out. */
interface Around {
  readonly before: string;
  readonly after: string;
}

function aroundIn(line: CommandSpan, span: CommandSpan): Around | undefined {
  if (endOf(span) > endOf(line)) return undefined;
  const text = line.lines[0]!.text;
  return {
    before: text.slice(0, startOf(span) - startOf(line)).replaceAll(/[*_\s]/g, ''),
    after: text.slice(endOf(span) - startOf(line)).replaceAll(/[*_]/g, ''),
  };
}

function isAlone({ before, after }: Around): boolean {
  return before === '' && /^\s*(?:$|[:：\-–—→=(]|->)/.test(after);
}

function startOf({ position }: CommandSpan): number {
  return position.start.offset!;
}

function endOf({ position }: CommandSpan): number {
  return position.end.offset!;
}
