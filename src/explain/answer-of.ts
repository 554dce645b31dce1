import type { PhrasingContent, RootContent, Table } from 'mdast';
import type { RichText } from '../study/nodes.ts';
import { joinParagraphs, plainText, richText } from '../study/rich-text.ts';
import { questionMark } from './question-mark.ts';

/**
 * The text of an answer: its paragraphs and list items, one after the other. A table, a quote or a code is one where nothing is
 * said before it: in running text its cells could not be read.
 */
export function answerOf(nodes: readonly RootContent[]): RichText {
  const content: PhrasingContent[] = [];
  for (const node of nodes) {
    if (content.length > 0 && questionMark.test(plainText(node))) break;
    if (content.length > 0 && (node.type === 'table' || node.type === 'blockquote')) continue;
    const joined = contentOf(node);
    if (joined.length > 0 && content.length > 0) content.push({ type: 'break' });
    content.push(...joined);
  }
  const code = nodes.find(({ type }) => type === 'code');
  if (content.length === 0 && code?.type === 'code') content.push({ type: 'inlineCode', value: code.value });
  return richText(content);
}

function contentOf(node: RootContent): PhrasingContent[] {
  if (node.type === 'table') return rowsOf(node);
  if (node.type === 'blockquote') return joinParagraphs(node.children);
  const paragraphs = node.type === 'list' ? node.children.flatMap(({ children }) => children) : [node];
  return joinParagraphs(paragraphs);
}

/** The rows below a table's head, a line each: `livenessProbe : 살아 있는지 검사`. */
function rowsOf({ children: [, ...rows] }: Table): PhrasingContent[] {
  return rows.flatMap(({ children }, row): PhrasingContent[] => [
    ...(row > 0 ? [{ type: 'break' as const }] : []),
    ...children.flatMap((cell, index): PhrasingContent[] => [
      ...(index > 0 && cell.children.length > 0 ? [{ type: 'text' as const, value: ' : ' }] : []),
      ...cell.children,
    ]),
  ]);
}
