import type { Root, RootContent } from 'mdast';
import type { Separator } from '../study/nodes.ts';

/** Takes out what only makes space: headings without text, `<br>` standing alone. They are remembered for the checks. */
export function takeSeparators(tree: Root): { content: RootContent[]; separators: Separator[] } {
  const content: RootContent[] = [];
  const separators: Separator[] = [];
  for (const node of tree.children) {
    const form = separatorForm(node);
    if (form === undefined || node.position === undefined) content.push(node);
    else separators.push({ type: 'separator', form, position: node.position });
  }
  return { content, separators };
}

function separatorForm(node: RootContent): Separator['form'] | undefined {
  if (node.type === 'heading' && node.children.length === 0) return 'empty-heading';
  if (node.type === 'html' && /^\s*(?:<br\s*\/?>\s*)+$/i.test(node.value)) return 'break';
  if (node.type === 'paragraph' && node.children.length > 0) {
    const onlyBreaks = node.children.every(
      (child) =>
        child.type === 'break' ||
        (child.type === 'html' && /^<br\s*\/?>$/i.test(child.value)) ||
        (child.type === 'text' && child.value.trim() === ''),
    );
    if (onlyBreaks) return 'break';
  }
  return undefined;
}
