import type { RootContent } from 'mdast';

/**
 * For each node of a run of nodes whether texts and blocks alternate there, a block comes first and a text last: each text
 * speaks of the block before it then.
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
  // Where a run goes on to its end with a text behind its last block.
  const closes: boolean[] = [];
  for (let at = nodes.length - 1; at >= 0; at -= 1)
    closes[at] = isText[at + 1] === true && (at + 2 >= nodes.length || !isBlock[at + 2] || closes[at + 2]!);
  return starts.map((start, at) => {
    const isLast = at + 2 >= nodes.length;
    const goesOn = isText[at + 1] === true && (isLast || isBlock[at + 2] === true);
    // A line of code or a list item is a head: what stands before the first of several is about all of them.
    const isHead = (index: number): boolean => nodes[index]?.type === 'paragraph' && isBlock[index]!;
    const areHeads = isHead(at) && (start < at || (goesOn && isHead(at + 2)));
    return (!isText[start - 1] || areHeads) && closes[start]! && (start < at || goesOn);
  });
}
