import type { ElementContent, Root } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { element } from '../../render/element.ts';

/** `--detach`, `[key]="[value]"`, `/var/lib`: a browser would break the line after dashes, quotes and slashes. */
const brittle = /(?<![!-~])[!-~]*[-"'[\]{}=/][!-~]*/;

/** Keeps such words of at most `limit` characters on one line, in place. */
export function keepWords(root: Root, limit: number): void {
  visit(root, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !brittle.test(node.value)) return CONTINUE;
    const parts = unbroken(node.value, limit);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function unbroken(text: string, limit: number): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(new RegExp(brittle, 'g'))) {
    if (word.length > limit || !/\w/.test(word)) continue;
    const className = [/^--?\w/.test(word) ? 'nb' : 'nw'];
    if (index > at) parts.push({ type: 'text', value: text.slice(at, index) });
    parts.push(element('span', { className }, [word]));
    at = index + word.length;
  }
  return at < text.length ? [...parts, { type: 'text', value: text.slice(at) }] : parts;
}
