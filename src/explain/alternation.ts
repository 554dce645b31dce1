import type { RootContent } from 'mdast';

/**
 * For each node of a run of nodes whether texts and blocks alternate there and a block comes first: each text speaks of
 * the block before it then.
 */
export function alternation(
  nodes: readonly RootContent[],
  isTyped: (node: RootContent) => boolean,
): readonly boolean[] {
  const isBlock = nodes.map((node) => isTyped(node));
  const isText = nodes.map((node, index) => node.type === 'paragraph' && !isBlock[index]);
  // Where the alternation that reaches a node begins.
  const starts: number[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    starts.push(isText[at - 1] && isBlock[at - 2] ? starts[at - 2]! : at);
  }
  return starts.map((start, at) => {
    const isLast = at + 2 >= nodes.length;
    const goesOn = isText[at + 1] === true && (isLast || isBlock[at + 2] === true);
    return !isText[start - 1] && isText[start + 1] === true && (start < at || goesOn);
  });
}
