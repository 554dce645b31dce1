import type { List, Paragraph } from 'mdast';
import { allDefinitionLines, type DefinitionLine } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';

/** The definition lines of the paragraph or list that an item belongs to; those of a list are gathered once. */
export function linesAround(context: ExplainContext, item: FlowItem): readonly DefinitionLine[] {
  const { node, listItem } = item;
  const list = listItem && context.listOf(listItem)?.node;
  if (list?.type === 'list') return linesOfList(context, list);
  return node.type === 'paragraph' ? allDefinitionLines(node, context.lines) : [];
}

const gathered = new WeakMap<List, readonly DefinitionLine[]>();

function linesOfList(context: ExplainContext, list: List): readonly DefinitionLine[] {
  const lines =
    gathered.get(list) ?? firstLines(list).flatMap((one) => allDefinitionLines(one, context.lines));
  gathered.set(list, lines);
  return lines;
}

/** What each item of a list begins with. */
function firstLines({ children }: List): readonly Paragraph[] {
  return children.flatMap(({ children: [first] }) => (first?.type === 'paragraph' ? first : []));
}
