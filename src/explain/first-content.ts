import type { RootContent } from 'mdast';

/** What a list or quote begins with; of any other node itself. */
export function firstContent(node: RootContent): RootContent | undefined {
  if (node.type === 'list') return node.children[0]?.children[0];
  return node.type === 'blockquote' ? node.children[0] : node;
}
