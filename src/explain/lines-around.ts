import { allDefinitionLines, type DefinitionLine } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';

/** The definition lines of the paragraph or list that an item belongs to. */
export function linesAround(context: ExplainContext, { node, listItem }: FlowItem): DefinitionLine[] {
  const list = listItem && context.listOf(listItem)?.node;
  const paragraphs =
    list?.type === 'list' ? list.children.flatMap(({ children }) => children.slice(0, 1)) : [node];
  return paragraphs.flatMap((one) =>
    one.type === 'paragraph' ? allDefinitionLines(one, context.lines) : [],
  );
}
