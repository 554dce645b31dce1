import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { element } from './element.ts';

export type CalloutKind = 'note' | 'tip' | 'important' | 'warning' | 'caution';

/** `[!tip]`, and Obsidian's `[!tip]-` that folds. */
const marker = /^\s*\[!([a-z]+)\][+-]?[ \t]*/i;

/** GitHub's kinds, and those of Obsidian by the one they are nearest to. */
const kinds: Readonly<Record<CalloutKind, readonly string[]>> = {
  note: 'note info abstract summary tldr todo example quote cite question help faq'.split(' '),
  tip: 'tip hint success check done'.split(' '),
  important: ['important'],
  warning: ['warning', 'attention'],
  caution: 'caution danger error bug failure fail missing'.split(' '),
};

const emojis: readonly (readonly [RegExp, CalloutKind])[] = [
  [/^\s*(?:⚠|🚨|❗|❌|⛔|🔥|🛑)/u, 'warning'],
  [/^\s*(?:💡|✅|👉|⭐|🌟|🎯)/u, 'tip'],
  [/^\s*(?:ℹ|📌|📝|📍|📖|🔎|🔍|💬)/u, 'note'],
];

/**
 * Turns quotes that are callouts (`> [!NOTE]`, `> 💡 …`) and Notion's `<aside>` into
 * `<aside class="callout callout-note">`, in place. A marker becomes a title; an emoji stays the author's text.
 */
export function callouts(tree: Root, title: (kind: CalloutKind) => string): void {
  visit(tree, 'element', (node) => {
    if (node.tagName === 'blockquote') quoteToCallout(node, title);
    else if (node.tagName === 'aside') asCallout(node, emojiKind(textStart(node)) ?? 'note');
  });
}

function quoteToCallout(quote: Element, title: (kind: CalloutKind) => string): void {
  const first = quote.children.find((child) => child.type === 'element');
  if (first === undefined || first.tagName !== 'p') return;
  const start = first.children[0];
  if (start?.type !== 'text') return;
  const kind = markerKind(start.value);
  if (kind !== undefined) {
    start.value = start.value.replace(marker, '');
    const own = cutLine(first);
    if (first.children.every(isBlank)) quote.children.splice(quote.children.indexOf(first), 1);
    quote.children.unshift(
      element('p', { className: ['callout-title'] }, own.every(isBlank) ? [title(kind)] : own),
    );
    asCallout(quote, kind);
    return;
  }
  const byEmoji = emojiKind(start.value);
  if (byEmoji !== undefined) asCallout(quote, byEmoji);
}

/** Takes a paragraph's first line out of it, in place: a text of it may be marked or hold a link. */
function cutLine(paragraph: Element): ElementContent[] {
  const { children } = paragraph;
  const end = children.findIndex(
    (child) => (child.type === 'text' && child.value.includes('\n')) || isBreak(child),
  );
  const last = children[end];
  if (last === undefined) return children.splice(0);
  if (last.type !== 'text') return children.splice(0, end + 1).slice(0, -1);
  const [line = '', ...rest] = last.value.split('\n');
  const own = [...children.splice(0, end), { type: 'text', value: line.trimEnd() } as const];
  last.value = rest.join('\n');
  return own;
}

function isBreak(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

function asCallout(node: Element, kind: CalloutKind): void {
  node.tagName = 'aside';
  node.properties = { className: ['callout', `callout-${kind}`] };
}

/** The kind of callout that a text opens with a marker: `[!WARNING]`. */
export function markerKind(text: string): CalloutKind | undefined {
  const word = marker.exec(text)?.[1]?.toLowerCase();
  if (word === undefined) return undefined;
  const names = Object.keys(kinds) as CalloutKind[];
  return names.find((kind) => kinds[kind].includes(word));
}

function emojiKind(text: string): CalloutKind | undefined {
  return emojis.find(([pattern]) => pattern.test(text))?.[1];
}

function textStart(node: Element): string {
  for (const child of node.children) {
    if (child.type === 'text' && child.value.trim() !== '') return child.value;
    if (child.type === 'element') return textStart(child);
  }
  return '';
}

function isBlank(node: ElementContent): boolean {
  return node.type === 'text' && node.value.trim() === '';
}
