import type { List, Paragraph, RootContent } from 'mdast';
import type { RichText } from '../study/nodes.ts';
import { plainText, richText } from '../study/rich-text.ts';
import type { TextLines } from '../study/text-lines.ts';
import { isBlockLabel } from '../language/block-label.ts';
import { allDefinitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import { sentences } from './sentences.ts';

/** How many lines further the next node begins: `1` where both touch. */
export function linesBetween(node: RootContent, next: RootContent): number {
  return next.position!.start.line - node.position!.end.line;
}

/** The first item of a list of plain sentences. */
export function firstLine(context: ExplainContext, list: List, leadsOn: boolean): Paragraph | undefined {
  const [item] = list.children;
  const [first, second] = item?.children ?? [];
  if (list.ordered === true || (leadsOn && list.children.length === 1)) return undefined;
  if (second !== undefined && (second.type !== 'list' || opensTyped(context, second))) return undefined;
  if (first?.type !== 'paragraph' || context.isTyped(first) || isBlockLabel(plainText(first)))
    return undefined;
  const isPlain = allDefinitionLines(first, context.lines).length === 0 && !/[?？]$/.test(plainText(first));
  return isPlain ? first : undefined;
}

/** Whether a list begins with a command: what stands above it leads there. */
function opensTyped(context: ExplainContext, { children: [item] }: List): boolean {
  const first = item?.children[0];
  return first !== undefined && context.isTyped(first);
}

/** What a text after a block begins with speaks of the block; what follows may go on to something else. */
export function firstSentence(text: string): string {
  return text.split(/(?<=[가-힣)][.!])\s+/)[0]!;
}

/** The last sentence of a paragraph, as a paragraph. */
export function lastSentence({ lines }: ExplainContext, node: Paragraph): Paragraph {
  const last = sentences(node, lines).at(-1);
  return last ? { type: 'paragraph', children: last.content, position: last.position } : node;
}

/** Of a long text the two sentences nearest to the block. */
export function nearSentences(node: RootContent, lines: TextLines, side: 'first' | 'last'): RichText {
  if (node.type !== 'paragraph') return richText([]);
  const all = sentences(node, lines);
  if (all.length <= 2) return richText(node.children);
  const near = side === 'first' ? all.slice(0, 2) : all.slice(-2);
  return richText(
    near.flatMap(({ content }, index) =>
      index === 0 ? content : [{ type: 'text' as const, value: ' ' }, ...content],
    ),
  );
}
