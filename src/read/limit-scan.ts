import { containerMarks, type LineMarks } from './container-marks.ts';
import type { Limits } from './limits.ts';
import { countMarks, type ParagraphMarks } from './paragraph-marks.ts';

/** A limit that a note breaks, and the line that breaks it. */
export interface LimitBroken {
  readonly limit: keyof Limits;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** What was counted; where counting ends at the limit, one more than it. */
  readonly size: number;
}

/**
 * Scans a text once, in time linear in its length, for what would make parsing explode. It knows lines, fences,
 * tables and paragraphs by their first letters alone: what slips through meets the limits of time and memory.
 */
export function findBrokenLimit(text: string, limits: Limits): LimitBroken | undefined {
  const scan = new LimitScan(limits);
  let line = 1;
  for (let start = 0; start <= text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    const broken =
      end - start > limits.line
        ? { limit: 'line' as const, column: 1, size: end - start }
        : scan.line(text.slice(start, end));
    if (broken) return { line, ...broken };
    start = end + 1;
  }
  return undefined;
}

type Broken = Omit<LimitBroken, 'line'>;

const noMarks: ParagraphMarks = { emphasis: 0, brackets: 0, backticks: 0, declarations: 0 };
const delimiterRow = /^[\s:|-]*-[\s:|-]*$/;
const definition = /^\[[^\]]+\]:/;

/** What was seen so far of a note. */
class LimitScan {
  readonly #limits: Limits;
  /** The marks of an open fence: ``` or more of them, or of ~. */
  #fence: string | undefined;
  /** Lines seen of it. */
  #fenceLines = 0;
  #inTable = false;
  #rows = 0;
  #blocks = 0;
  #definitions = 0;
  /** Indents of the list items around this line, from the outside in. */
  #indents: number[] = [];
  /** Quotes around the line before this one. */
  #quotes = 0;
  #paragraph = noMarks;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  line(line: string): Broken | undefined {
    const marks = containerMarks(line);
    const rest = line.slice(marks.end);
    const fence = /^(?:`{3,}(?!.*`)|~{3,})/.exec(rest)?.[0];
    if (this.#fence !== undefined) {
      const closes = fence?.startsWith(this.#fence) === true && rest.slice(fence.length).trim() === '';
      if (closes) this.#fence = undefined;
      else this.#fenceLines += 1;
      return this.#over('fence', this.#fenceLines);
    }
    const broken = this.#structure(marks, rest);
    if (broken) return broken;
    if (fence !== undefined) {
      this.#fence = fence;
      this.#fenceLines = 0;
      this.#paragraph = noMarks;
      return undefined;
    }
    return this.#inline(marks, rest);
  }

  /** Nesting, and how many blocks there are. */
  #structure(marks: LineMarks, rest: string): Broken | undefined {
    const opensItem = marks.items > 0;
    if (rest.trim() === '' && !opensItem) this.#inTable = false;
    else if (opensItem || marks.indent === 0) {
      while ((this.#indents.at(-1) ?? -1) >= marks.indent) this.#indents.pop();
      if (opensItem) this.#indents.push(marks.indent);
    }
    const depth = marks.quotes + marks.items + Math.max(0, this.#indents.length - 1);
    if (opensItem || marks.quotes > 0 || rest.startsWith('#')) this.#blocks += 1;
    if (definition.test(rest)) this.#definitions += 1;
    return (
      this.#over('nesting', depth) ??
      this.#over('blocks', this.#blocks) ??
      this.#over('definitions', this.#definitions)
    );
  }

  /** Rows of a table, and the marks of a paragraph, which a blank line, a container, a heading or a row ends. */
  #inline(marks: LineMarks, rest: string): Broken | undefined {
    const isDelimiters = rest.includes('|') && delimiterRow.test(rest);
    if (isDelimiters && !this.#inTable) {
      this.#inTable = true;
      this.#rows = 0;
    }
    if (this.#inTable) this.#rows += 1;
    const opens = marks.items > 0 || marks.quotes > this.#quotes;
    const begins = opens || rest.trim() === '' || rest.startsWith('#') || this.#inTable;
    this.#quotes = marks.quotes;
    this.#paragraph = countMarks(rest, begins ? noMarks : this.#paragraph);
    return (
      this.#over('rows', this.#rows) ??
      this.#over('emphasis', this.#paragraph.emphasis) ??
      this.#over('brackets', this.#paragraph.brackets) ??
      this.#over('backticks', this.#paragraph.backticks) ??
      this.#over('declarations', this.#paragraph.declarations)
    );
  }

  #over(limit: keyof Limits, size: number): Broken | undefined {
    return size > this.#limits[limit] ? { limit, column: 1, size } : undefined;
  }
}
