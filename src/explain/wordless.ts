import type { RootContent } from 'mdast';
import { plainText } from '../study/rich-text.ts';

/** A picture alone says nothing in words. */
export function isPicture(node: RootContent): boolean {
  return (
    node.type === 'paragraph' &&
    node.children.every(({ type }) => type === 'image' || type === 'break' || type === 'html')
  );
}

/** A template tag of another tool (`{% hint %}`) says nothing. */
export function isTag(node: RootContent): boolean {
  return /^\{[%{].*[%}]\}$/.test(plainText(node));
}
