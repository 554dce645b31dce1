import type { Table } from 'mdast';
import { plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { addOption, type FoundMeanings } from './found-meanings.ts';
import type { HeadMeaning } from './head-meaning.ts';
import { fileMode, type Literal, literalBefore } from './literals.ts';
import { readOptionHead } from './option-head.ts';
import { cellAt } from './table.ts';

/** Adds a part when the head is a whole piece of the literal between its marks. */
export function addPart(
  literal: Literal,
  found: Pick<HeadMeaning, 'head' | 'meaning' | 'position' | 'section'>,
  into: FoundMeanings,
): boolean {
  const at = pieceIndex(literal.text, found.head);
  if (at === undefined) return false;
  const { meaning, position, section } = found;
  into.parts.push({
    type: 'literalPart',
    literal: literal.text,
    block: literal.block,
    part: found.head,
    index: at,
    meaning,
    position,
    section,
  });
  return true;
}

/** Reads a table whose rows break down the literal before it; false where most of them don't. */
export function readPartsTable(
  context: ExplainContext,
  item: FlowItem,
  table: Table,
  into: FoundMeanings,
): boolean {
  const literal = literalBefore(context, item);
  if (literal === undefined) return false;
  const [, ...rows] = table.children;
  const width = table.children[0]?.children.length ?? 0;
  const pieceAt = (column: number) =>
    rows.filter((row) => pieceIndex(literal.text, textAt(row, column)) !== undefined).length;
  const column = Array.from({ length: width }, (_, index) => index).find(
    (index) => pieceAt(index) >= 2 && pieceAt(index) * 2 > rows.length,
  );
  if (column === undefined) return false;
  for (const row of rows) {
    const others = row.children.filter((_, index) => index !== column);
    const meaning = others.findLast((cell) => /[가-힣]/.test(plainText(cell))) ?? others.at(-1);
    if (meaning === undefined || row.position === undefined) continue;
    const place = { position: row.position, section: item.section };
    const head = textAt(row, column);
    const option = readOptionHead(head);
    const said = { meaning: richText(meaning.children), ...place };
    if (option)
      addOption(
        context,
        { ...option, ...said, form: 'table', offset: place.position.start.offset!, item, once: false },
        into,
      );
    else addPart(literal, { head, ...said }, into);
  }
  return true;
}

function textAt(row: Table['children'][number], column: number): string {
  const cell = cellAt(row, column);
  return cell ? plainText(cell) : '';
}

/** Where a piece stands in a literal, bounded by marks on both sides; of a file mode the type and three triads, or its digits. */
export function pieceIndex(literal: string, piece: string): number | undefined {
  if (fileMode.test(literal)) {
    return [0, 1, 4, 7].find((at) => literal.slice(at, at === 0 ? 1 : at + 3) === piece);
  }
  if (piece === '' || piece === literal || piece.startsWith('-')) return undefined;
  const mode = /^\d$/.test(piece) ? /(?<=\s)[0-7]{3,4}(?=\s)/.exec(literal) : null;
  if (mode?.[0].includes(piece)) return mode.index + mode[0].indexOf(piece);
  // `20-bookworm-slim`: of a name alone dashes join the pieces too.
  const marks = /\s/.test(literal) ? /[\s/:@=,.{}<>[\]]/ : /[\s/:@=,.{}<>[\]-]/;
  for (let at = literal.indexOf(piece); at >= 0; at = literal.indexOf(piece, at + 1)) {
    // `redis://` ends in marks of its own.
    const before = (literal[at - 1] ?? ' ') + piece[0]!;
    const after = piece.at(-1)! + (literal[at + piece.length] ?? ' ');
    // `interval` of `HEALTHCHECK --interval=10s`
    const isFlag = /^[A-Z]+\s/.test(literal) && /\s--$/.test(literal.slice(0, at));
    if ((isFlag || marks.test(before)) && marks.test(after)) return at;
  }
  return undefined;
}
