import type { Blockquote, List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Chapter, Section, StudyContent } from '../study/nodes.ts';
import { collapse, plainRichText, plainText, slicePhrasing } from '../study/rich-text.ts';
import { readAnswerMark } from '../language/answer-title.ts';
import { calloutTitle } from './callout-title.ts';
import type { ExplainContext } from './explain-context.ts';
import { readTaskMark } from './task-mark.ts';
import { type Region, regionOf } from './task-region.ts';

/** A note taken apart into what may be a task, an answer or a solution, in order. */
export interface Piece {
  readonly form: 'heading' | 'line' | 'item' | 'summary' | 'code' | 'table' | 'end';
  readonly node: RootContent;
  readonly text: string;
  readonly content: readonly PhrasingContent[];
  readonly position: Position;
  /** A line that is strong as a whole. */
  readonly isStrong: boolean;
  /** How deep the heading above it is written, or it itself. */
  readonly depth: number;
  readonly region: Region;
  readonly section: string;
  /** List items it stands in, from the outside in. */
  readonly items: readonly ListItem[];
  readonly list?: List | undefined;
  /** Its number in an ordered list. */
  readonly order?: string | undefined;
}

type Around = Pick<Piece, 'depth' | 'region' | 'section' | 'items'> & Partial<Pick<Piece, 'list' | 'order'>>;

/** Takes a note apart. */
export function taskPieces(context: ExplainContext): Piece[] {
  const pieces: Piece[] = [];
  const add = (piece: Partial<Piece> & Pick<Piece, 'form' | 'node'>, around: Around, position?: Position) => {
    const at = position ?? piece.node.position;
    if (at) pieces.push({ text: '', content: [], isStrong: false, ...around, ...piece, position: at });
  };
  // By the marks of headings, not by their numbers: `### 3-1.` below `## 과제` is one of its tasks.
  let open: { depth: number; region: Region }[] = [];
  const walkOwner = (owner: Chapter | Section): void => {
    const depth = owner.heading?.depth ?? 0;
    open = owner.type === 'chapter' ? [] : open.filter((above) => above.depth < depth);
    const region = regionOf(
      owner,
      open.at(-1)?.region ?? 'none',
      owner.type === 'chapter' || pieces.length === 0,
    );
    open.push({ depth: owner.type === 'chapter' ? 0 : depth, region });
    const here = { depth, region, section: owner.anchor, items: [] };
    const { heading } = owner;
    if (heading)
      add({ form: 'heading', node: heading, text: plainText(heading), content: heading.children }, here);
    walk(owner.children, here);
  };
  const walk = (children: readonly StudyContent[], here: Around): void => {
    const flow = children.flatMap((child): readonly StudyContent[] =>
      child.type === 'section' || child.type === 'chapter' ? [child] : context.split(child),
    );
    for (const [index, child] of flow.entries()) {
      if (child.type === 'section' || child.type === 'chapter') walkOwner(child);
      else walkNode(child, index === 0 ? here : { ...here, list: undefined, order: undefined });
    }
  };
  const walkNode = (node: RootContent, here: Around): void => {
    if (node.type === 'code' || node.type === 'table') add({ form: node.type, node }, here);
    else if (node.type === 'blockquote') walkQuote(node, here);
    else if (node.type === 'list')
      for (const [at, item] of node.children.entries()) walkItem(node, item, at, here);
    else if (node.type === 'paragraph')
      for (const line of linesOf(context, node))
        add({ form: here.list ? 'item' : 'line', node, ...line }, here, line.position);
    else if (node.type === 'html') {
      const summary = /<summary\b[^>]*>([\s\S]*?)<\/summary>/i.exec(node.value)?.[1];
      const text = collapse((summary ?? '').replaceAll(/<[^>]*>/g, ' '));
      if (text !== '') add({ form: 'summary', node, text, content: plainRichText(text).content }, here);
      if (/<\/details>/i.test(node.value)) add({ form: 'end', node }, here);
    }
  };
  const walkQuote = ({ children }: Blockquote, here: Around): void => {
    const [first, ...rest] = children;
    const [from, to] = [first?.position?.start.offset, first?.position?.end.offset];
    const title = first?.type === 'paragraph' ? calloutTitle(context.source.slice(from, to)) : undefined;
    if (first?.type !== 'paragraph' || title === undefined || title.text === '') return walk(children, here);
    const titleEnd = from! + title.at + title.text.length;
    const content = slicePhrasing(first.children, from! + title.at, titleEnd, context.lines);
    add({ form: 'summary', node: first, text: plainText(content), content }, here, first.position);
    const below = slicePhrasing(first.children, from! + title.length, to!, context.lines);
    const node: Paragraph = { ...first, children: below };
    walk(below.length > 0 ? [node, ...rest] : rest, here);
    add({ form: 'end', node: first }, here);
  };
  const walkItem = (list: List, item: ListItem, at: number, here: Around): void => {
    const order = list.ordered === true ? { order: String((list.start ?? 1) + at) } : {};
    walk(item.children, { ...here, items: [...here.items, item], list, ...order });
  };
  for (const child of context.note.children) {
    if (child.type === 'section' || child.type === 'chapter') walkOwner(child);
    else walkNode(child, { depth: 0, region: 'none', section: '', items: [] });
  }
  return pieces;
}

/** A paragraph, by its lines where several begin with marks: `① …`, `문제 2. …`, `A1. …`. */
function linesOf(
  context: ExplainContext,
  node: Paragraph,
): Pick<Piece, 'text' | 'content' | 'position' | 'isStrong'>[] {
  const whole = {
    text: plainText(node),
    content: node.children,
    position: node.position!,
    isStrong: isStrong(node.children),
  };
  const [from, to] = [node.children[0]?.position?.start.offset, node.position?.end.offset];
  if (from === undefined || to === undefined || !context.source.slice(from, to).includes('\n'))
    return [whole];
  const { pointAt, starts } = context.lines;
  const cuts = [from, ...starts.filter((start) => start > from && start < to), to];
  const lines = cuts.slice(1).map((end, index) => {
    const content = slicePhrasing(node.children, cuts[index]!, end, context.lines);
    const [start, last] = [content[0]?.position?.start, content.at(-1)?.position?.end];
    const position = { start: start ?? pointAt(cuts[index]!), end: last ?? pointAt(end) };
    return { text: plainText(content), content, position, isStrong: isStrong(content) };
  });
  const isMarked = ({ text }: { text: string }) => {
    const { label, number } = readTaskMark(text);
    return label !== undefined || number !== undefined || readAnswerMark(text) !== undefined;
  };
  if (!lines.some(isMarked)) return [whole];
  return lines.filter(({ text }) => text !== '');
}

function isStrong(content: readonly PhrasingContent[]): boolean {
  return content.length === 1 && content[0]!.type === 'strong';
}
