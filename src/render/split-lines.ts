import type { ElementContent } from 'hast';

/** Splits colored code at its line ends; an element that spans lines is repeated in each of them. */
export function splitLines(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [[]];
  const add = (node: ElementContent): void => void lines.at(-1)?.push(node);
  for (const node of nodes) {
    const parts: ElementContent[][] =
      node.type === 'text'
        ? node.value.split('\n').map((value) => (value === '' ? [] : [{ type: 'text', value }]))
        : node.type === 'element'
          ? splitLines(node.children).map((children) =>
              children.length === 0 ? [] : [{ ...node, children }],
            )
          : [[node]];
    parts.forEach((part, index) => {
      if (index > 0) lines.push([]);
      part.forEach(add);
    });
  }
  return lines;
}
