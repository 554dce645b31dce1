import type { RootContent, Table } from 'mdast';
import type { CommandBlock } from '../study/nodes.ts';
import { collapse, plainText, richText } from '../study/rich-text.ts';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, outerSiblings } from './flow.ts';
import type { FoundMeanings } from './found-meanings.ts';
import type { HeadMeaning } from './heads.ts';
import { outermost } from './outermost.ts';
import { cellAt } from './table.ts';

/** A literal that lines below break down. */
export interface Literal {
  text: string;
  block: string;
}

/** The literal right before lines that break it down: a lone reference, a block of one line, an inline code. */
export function literalBefore(context: ExplainContext, item: FlowItem): Literal | undefined {
  const siblings = item.listItem ? outerSiblings(context, item) : item;
  for (let index = siblings.index - 1; index >= Math.max(0, siblings.index - 2); index -= 1) {
    const node = siblings.siblings[index];
    const block = node && context.blockOf(node);
    const inline = node && inlineLiteral(node);
    if (inline !== undefined) return inline;
    if (node?.type !== 'code' || block === undefined) continue;
    const text = soleLine(context, node.value, block);
    return text === undefined ? undefined : { text, block: block.id };
  }
  return undefined;
}

/** The one line of a block that has words, or its one command with the lines that it goes on in. */
function soleLine(context: ExplainContext, value: string, block: CommandBlock): string | undefined {
  const lines = value.split('\n').filter((line) => /[A-Za-z가-힣]/.test(line));
  if (lines.length === 1 || block.kind === 'image-reference') return lines[0]?.trim();
  const [command, ...others] = outermost(context.ofBlock(block));
  const isWhole = block.lines.every(
    ({ kind }) => kind === 'command' || kind === 'continuation' || kind === 'blank',
  );
  return command && others.length === 0 && isWhole
    ? collapse(command.text.replaceAll(/[\\`^]\n/g, ' '))
    : undefined;
}

/** The last inline code of a paragraph that has marks between its pieces; of an option its value. */
function inlineLiteral(node: RootContent): Literal | undefined {
  if (node.type !== 'paragraph') return undefined;
  // `kim@host:/home 를 쪼개 보면`
  const plain = /^(\S+[/:@=.]\S+?)(?:[을를이은]|\s).*(?:쪼개|뜯어|나눠|나누|분해|살펴)/.exec(
    plainText(node),
  )?.[1];
  if (plain !== undefined && node.children[0]?.type === 'text') return { text: plain, block: '' };
  const codes = node.children.flatMap((child) => (child.type === 'inlineCode' ? child.value : []));
  const texts = codes.map((code) => /^-{1,2}[A-Za-z][\w-]*[ =](\S+)$/.exec(code)?.[1] ?? code);
  const text = texts.findLast(
    (code) => !/\s/.test(code) && (/\w[/:@=.]\w/.test(code) || fileMode.test(code)),
  );
  return text === undefined ? undefined : { text, block: '' };
}

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
    addPart(literal, { head: textAt(row, column), meaning: richText(meaning.children), ...place }, into);
  }
  return true;
}

function textAt(row: Table['children'][number], column: number): string {
  const cell = cellAt(row, column);
  return cell ? plainText(cell) : '';
}

/** What `ls -l` shows of a file's type and permissions: `-rwxr-xr--`. */
const fileMode = /^[-dlbcps][rwxsStT-]{9}$/;

/** Where a piece stands in a literal, bounded by marks on both sides; of a file mode the type and three triads. */
export function pieceIndex(literal: string, piece: string): number | undefined {
  if (fileMode.test(literal)) {
    return [0, 1, 4, 7].find((at) => literal.slice(at, at === 0 ? 1 : at + 3) === piece);
  }
  if (piece === '' || piece === literal || piece.startsWith('-')) return undefined;
  for (let at = literal.indexOf(piece); at >= 0; at = literal.indexOf(piece, at + 1)) {
    const before = literal[at - 1] ?? ' ';
    const after = literal[at + piece.length] ?? ' ';
    if (/[\s/:@=,.{<[]/.test(before) && /[\s/:@=,.}>\]]/.test(after)) return at;
  }
  return undefined;
}
