import type { RootContent } from 'mdast';
import type { ExplainContext } from './explain-context.ts';
import { type FlowItem, outerSiblings } from './flow.ts';
import type { FoundMeanings } from './found-meanings.ts';
import type { HeadMeaning } from './heads.ts';

/** A literal that lines below break down. */
export interface Literal {
  text: string;
  block: string;
}

/** The literal right before lines that break it down: a lone reference, or a block of one line. */
export function literalBefore(context: ExplainContext, item: FlowItem): Literal | undefined {
  const siblings = item.listItem ? outerSiblings(context, item) : item;
  for (let index = siblings.index - 1; index >= Math.max(0, siblings.index - 2); index -= 1) {
    const node = siblings.siblings[index];
    const block = node && context.blockOf(node);
    const inline = node && inlineLiteral(node);
    if (inline !== undefined) return inline;
    if (node?.type !== 'code' || block === undefined) continue;
    const lines = node.value.split('\n').filter((line) => line.trim() !== '');
    if (block.kind === 'image-reference' || lines.length === 1)
      return { text: lines[0]!.trim(), block: block.id };
    return undefined;
  }
  return undefined;
}

/** A paragraph that ends in, or is, one inline code with marks between its pieces. */
function inlineLiteral(node: RootContent): Literal | undefined {
  if (node.type !== 'paragraph') return undefined;
  const codes = node.children.filter((child) => child.type === 'inlineCode');
  const [code] = codes;
  if (codes.length !== 1 || code === undefined || /\s/.test(code.value) || !/\w[/:@=.]\w/.test(code.value))
    return undefined;
  return { text: code.value, block: '' };
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

/** Where a piece stands in a literal, bounded by marks on both sides. */
export function pieceIndex(literal: string, piece: string): number | undefined {
  if (piece === '' || piece === literal || piece.startsWith('-')) return undefined;
  for (let at = literal.indexOf(piece); at >= 0; at = literal.indexOf(piece, at + 1)) {
    const before = literal[at - 1] ?? ' ';
    const after = literal[at + piece.length] ?? ' ';
    if (/[\s/:@=,.{<[]/.test(before) && /[\s/:@=,.}>\]]/.test(after)) return at;
  }
  return undefined;
}
