import type { Nodes, Root } from 'mdast';
import { openTags } from './open-tags.ts';

/** Most nodes that may stand in one another, tags of HTML among them; 100 nested lists make 201. */
export const maxDepth = 250;

/** Where a tree becomes deeper than may be walked. */
export interface TooDeep {
  readonly depth: number;
  readonly line: number;
  readonly column: number;
}

/** Finds the first node beyond the limit, without recursion. */
export function findTooDeep(tree: Root): TooDeep | undefined {
  const waiting: { node: Nodes; depth: number; parent?: Nodes }[] = [{ node: tree, depth: 0 }];
  let open = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, depth, parent } = next;
    let size = depth + open;
    if (node.type === 'html') {
      const tags = openTags(node.value, parent?.type === 'root', open);
      open = tags.after;
      size = depth + tags.most;
    }
    if (size > maxDepth) {
      const { line, column } = node.position!.start;
      return { depth: size, line, column };
    }
    if ('children' in node) {
      for (const child of node.children.toReversed())
        waiting.push({ node: child, depth: depth + 1, parent: node });
    }
  }
  return undefined;
}
