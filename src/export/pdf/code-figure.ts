import type { ElementContent, Root } from 'hast';
import type { Code } from 'mdast';
import stringWidth from 'string-width';
import { html } from '../../render/html.ts';
import { splitLines } from '../../render/split-lines.ts';
import { colorLines } from '../../render/tokens.ts';
import type { CommandBlock, StudyNote } from '../../study/nodes.ts';
import { startOffset } from '../../study/start-offset.ts';
import { entryHref, type BookContext } from './book-context.ts';
import { behindSeparators, keepWords } from './keep-words.ts';
import { sideNotes, type SideNote } from './side-note.ts';

/** What the template `code.hbs` is filled with. */
export interface CodeFigure {
  /** `session`, `dockerfile`, …: the block's kind. */
  readonly kind: string;
  readonly commands: boolean;
  /** Short enough to stand on one page. */
  readonly keep: boolean;
  /** A drawing or an output that needs the side column, and has nothing there. */
  readonly wide: boolean;
  readonly lines: readonly CodeLine[];
  readonly side: readonly SideNote[];
  /** Id of its first line, from which pages of its own are told. */
  readonly own: string;
}

interface CodeLine {
  /** With its line end, so that it is copied. */
  readonly html: string;
  readonly ids: readonly string[];
  /** So long that it may go on in a second line. */
  readonly long: boolean;
  /** Blanks before a long line, in cells: what it goes on with stands below its beginning. */
  readonly indent: number;
  /** Longer than a line of A4 by so little that it can be set tighter. */
  readonly tight: boolean;
  /** What the machine answered. */
  readonly said: boolean;
  /** Typed inside a container. */
  readonly inside: boolean;
  /** The first of such a run: says so. */
  readonly enters: boolean;
}

/** Printed lines of a third of a page of code. */
const keepLimit = 15;

/** A line of more colored pieces is printed without color: the browser's time grows faster than their number. */
const mostPieces = 2_000;

/** Cells that fit into the narrowest line, that of an exercise on A5. */
const cells = 56;

/** Cells of a line on A4 and Letter. */
const fullLine = 68;

/** A fence as the book shows it. `own` is an id for it, `told` the commands that had their side note in this section. */
export function codeFigure(
  book: BookContext,
  note: StudyNote,
  node: Code,
  own: string,
  told: Set<string>,
): CodeFigure {
  const parts = book.notes.get(note);
  const block = parts?.fences.get(startOffset(node));
  const lines = coloredLines(book, note, node, block);
  const inside = block === undefined ? new Set<number>() : linesInside(book, note, block);
  const first = firstLine(node);
  const said = new Set(block?.lines.filter(({ kind }) => kind === 'output').map(({ line }) => line));
  const source = node.value.split('\n');
  const widths = lines.map((_, index) => stringWidth(source[index]!));
  const printed = widths.reduce((sum, width) => sum + Math.max(1, Math.ceil(width / cells)), 0);
  const marks = new Map<number, string[]>();
  for (const { at, id } of book.places.marks(node)) marks.set(at, [...(marks.get(at) ?? []), id]);
  const commands = block !== undefined && block.invocations.length > 0;
  const side = block === undefined ? [] : sideNotes(book, note, block, told);
  const wide = !commands && side.length === 0 && Math.max(0, ...widths) > fullLine;
  return {
    kind: block?.kind ?? 'program',
    commands,
    wide,
    keep: printed <= keepLimit,
    lines: lines.map((line, index) => ({
      html: `${lineHtml(line, source[index]!, widths[index]! > cells)}\n`,
      ids: marks.get(index) ?? [],
      long: widths[index]! > cells,
      indent: widths[index]! > cells ? indentOf(source[index]!) : 0,
      tight: !wide && widths[index]! > fullLine && widths[index]! <= fullLine + 3,
      said: said.has(first + index),
      inside: inside.has(first + index),
      enters: inside.has(first + index) && !inside.has(first + index - 1),
    })),
    side,
    own,
  };
}

/** Cells of the blanks before a line; of a line deep inside, only so many that its continuation keeps some room. */
function indentOf(line: string): number {
  const [blanks] = /^[ \t]*/.exec(line)!;
  return Math.min(deepest, blanks.replaceAll('\t', '    ').length);
}

const deepest = 16;

function lineHtml(line: ElementContent[], text: string, isLong: boolean): string {
  if (line.length > mostPieces) return html([{ type: 'text', value: text }]);
  return html(isLong ? unbroken(line) : line);
}

/** Words of code of at most so many characters are not broken. */
const wordLimit = 40;

function unbroken(line: ElementContent[]): ElementContent[] {
  const root: Root = { type: 'root', children: line };
  keepWords(root, wordLimit, behindSeparators);
  return root.children.filter((child) => child.type !== 'doctype');
}

function coloredLines(
  book: BookContext,
  note: StudyNote,
  node: Code,
  block: CommandBlock | undefined,
): ElementContent[][] {
  const span = block === undefined ? undefined : book.notes.get(note)?.spans.get(block.id);
  if (block !== undefined && span !== undefined && block.tokens.length > 0) {
    return colorLines(block, span, (anchor) => entryHref(book, anchor));
  }
  const language = block?.kind === 'compose' || block?.kind === 'kubernetes' ? 'yaml' : (node.lang ?? '');
  return splitLines(
    isText(block) ? [{ type: 'text', value: node.value }] : book.highlight(node.value, language),
  );
}

function isText(block: CommandBlock | undefined): boolean {
  return block?.kind === 'output' || block?.kind === 'prose' || block?.kind === 'image-reference';
}

/** Line of the file on which the code begins: below the fence, or at once where it is indented. */
function firstLine(node: Code): number {
  const { start, end } = node.position!;
  return end.line - start.line + 1 > node.value.split('\n').length ? start.line + 1 : start.line;
}

/** Lines typed in a container, with their output and comments up to the next command on the host. */
function linesInside(book: BookContext, note: StudyNote, block: CommandBlock): ReadonlySet<number> {
  const invocations = book.notes.get(note)?.invocations.get(block.id) ?? [];
  const places = new Map<number, 'host' | 'container'>();
  for (const { position, context } of invocations.toReversed()) {
    for (let { line } = position.start; line <= position.end.line; line += 1) places.set(line, context.place);
  }
  const inside = new Set<number>();
  let place: 'host' | 'container' = invocations[0]?.context.place ?? 'host';
  for (const { line, kind } of block.lines) {
    place = places.get(line) ?? place;
    if (place === 'container' && kind !== 'blank') inside.add(line);
  }
  return inside;
}
