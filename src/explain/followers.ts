import type { RootContent } from 'mdast';
import { allDefinitionLines } from './definition-lines.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FlowItem } from './flow.ts';
import { readOptionHead } from './option-head.ts';
import { isPicture } from './wordless.ts';

/** What follows a block; where it ends its list, what follows the list. */
export function followers(
  context: ExplainContext,
  item: FlowItem,
): { after: RootContent | undefined; next: RootContent | undefined } {
  let index = item.index + 1;
  while (isPassed(context, item.siblings[index])) index += 1;
  const after = item.siblings[index];
  if (after !== undefined || !item.listItem) return { after, next: item.siblings[index + 1] };
  const held = context.listOf(item.listItem);
  const isLast = held?.node.type === 'list' && held.node.children.at(-1) === item.listItem;
  const list = isLast ? held : undefined;
  return { after: list?.siblings[list.index + 1], next: list?.siblings[list.index + 2] };
}

/** Pictures, blank HTML and lists of options stand between a block and the text on it. */
function isPassed(context: ExplainContext, node: RootContent | undefined): boolean {
  return node !== undefined && (isPicture(node) || isOptionList(context, node));
}

/** A quote or list that explains options only, piece by piece. */
function isOptionList(context: ExplainContext, node: RootContent): boolean {
  const lines =
    node.type === 'blockquote'
      ? node.children
      : node.type === 'list'
        ? node.children.flatMap(({ children }) => children[0] ?? [])
        : [];
  return (
    lines.length > 0 &&
    lines.every(
      (line) =>
        line.type === 'paragraph' &&
        allDefinitionLines(line, context.lines).some(({ head }) => readOptionHead(head) !== undefined),
    )
  );
}
