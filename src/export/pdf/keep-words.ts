import type { Element, ElementContent, Root } from 'hast';
import { CONTINUE, SKIP, visit } from 'unist-util-visit';
import { element } from '../../render/element.ts';

/** `--detach`, `[key]="[value]"`, `/var/lib`: a browser would break the line after dashes, quotes and slashes. */
const brittle = /(?<![!-~])[!-~]*[-"'[\]{}=/][!-~]*/;

/**
 * Keeps such words of at most `limit` characters on one line, in place. `split` says where longer ones may be broken;
 * what it leaves too long is left to the browser.
 */
export function keepWords(root: Root, limit: number, split: (word: string) => readonly string[]): void {
  visit(root, 'text', (node, index, parent) => {
    if (parent === undefined || index === undefined || !brittle.test(node.value)) return CONTINUE;
    const parts = unbroken(node.value, limit, split);
    parent.children.splice(index, 1, ...parts);
    return [SKIP, index + parts.length];
  });
}

function unbroken(text: string, limit: number, split: (word: string) => readonly string[]): ElementContent[] {
  const parts: ElementContent[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(new RegExp(brittle, 'g'))) {
    if (!/\w/.test(word)) continue;
    const pieces = word.length > limit ? split(word) : [word];
    if (pieces.every((piece) => piece.length > limit)) continue;
    if (index > at) parts.push({ type: 'text', value: text.slice(at, index) });
    for (const [number, piece] of pieces.entries()) {
      if (number > 0) parts.push(element('wbr', {}, []));
      parts.push(piece.length > limit ? { type: 'text', value: piece } : kept(piece));
    }
    at = index + word.length;
  }
  return at < text.length ? [...parts, { type: 'text', value: text.slice(at) }] : parts;
}

function kept(word: string): Element {
  return element('span', { className: [/^--?\w/.test(word) ? 'nb' : 'nw'] }, [word]);
}

/** Longer words are not split. */
const longest = 400;

/** Splits a word where its reader would: behind commas, slashes and the like. */
export function behindSeparators(word: string): readonly string[] {
  return word.length > longest ? [word] : (word.match(/[^,;&|/]*[,;&|/]+|[^,;&|/]+/g) ?? [word]);
}

/** Splits nothing: in a sentence, whoever takes the text of a page would take a broken word for two. */
export function nowhere(word: string): readonly string[] {
  return [word];
}
