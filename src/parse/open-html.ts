import type { Html, Nodes, Parents, Root, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { textLines } from '../study/text-lines.ts';

const opening = /^(?:\s*<(?:aside|br|div|details|summary|center|p|section|figure)\b[^\n]*(?:\n|$))+/i;

/**
 * Takes Markdown out of HTML blocks. `<aside>` or `<br>` with text right below it makes one HTML block up to the
 * next blank line, and what the author wrote there would be lost: the lines of tags stay HTML, the rest is parsed.
 * Positions stay those of the file.
 */
export function openHtml(tree: Root, source: string, parse: (text: string) => Root): void {
  const labels = labelsOf(tree);
  openIn(tree, source, (text) => parseWith(labels, text, parse));
}

/** What references in a text may lead to: the labels of a note's link definitions, and of its footnotes with a `^`. */
function labelsOf(tree: Root): string[] {
  const labels: string[] = [];
  visit(tree, ['definition', 'footnoteDefinition'], (node) => {
    if (node.type === 'definition') labels.push(node.label!);
    if (node.type === 'footnoteDefinition') labels.push(`^${node.label!}`);
  });
  return labels;
}

/** Parses a piece of a note below which definitions stand elsewhere: a reference without one would be text. */
function parseWith(labels: readonly string[], text: string, parse: (text: string) => Root): Root {
  const folded = text.toLowerCase();
  const used = labels.filter((label) => folded.includes(`[${label.toLowerCase()}]`));
  if (used.length === 0) return parse(text);
  const tree = parse([text, '', ...used.map((label) => `[${label}]: #`)].join('\n'));
  const children = tree.children.filter(({ position }) => position!.start.offset! < text.length);
  return { ...tree, children };
}

function openIn(parent: Parents, source: string, parse: (text: string) => Root): void {
  const children = parent.children as RootContent[];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index]!;
    if (node.type === 'html' && parent.type !== 'paragraph') {
      const parts = partsOf(node, source, parse);
      children.splice(index, 1, ...parts);
      index += parts.length - 1;
    } else if (node.type === 'list' || node.type === 'listItem' || node.type === 'blockquote')
      openIn(node, source, parse);
  }
}

/** The tags of an HTML block and the Markdown below them. */
function partsOf(node: Html, source: string, parse: (text: string) => Root): RootContent[] {
  const start = node.position?.start.offset;
  const end = node.position?.end.offset;
  if (start === undefined || end === undefined || node.position!.start.column !== 1) return [node];
  const written = source.slice(start, end);
  const tags = opening.exec(written)?.[0];
  if (tags === undefined || tags.length === written.length) return [node];
  const rest = written.slice(tags.length);
  const text = rest.slice(0, endOfText(rest)).replace(/\n$/, '');
  const closing = rest.slice(text.length);
  if (text.trim() === '' || /^\s*</.test(text)) return [node];
  const from = start + tags.length;
  const inside = parse(text);
  const lines = source.slice(start, from).split('\n').length - 1;
  shift(inside, node.position!.start.line + lines - 1, from);
  const parts: RootContent[] = [html(node, start, from, source), ...inside.children];
  if (closing.trim() !== '') parts.push(html(node, from + text.length, end, source));
  return parts;
}

/** Where the end tags begin that close a piece of HTML; blanks before them are theirs. */
function endOfText(rest: string): number {
  let end = rest.length;
  for (;;) {
    const before = rest.slice(0, end).trimEnd();
    const open = before.lastIndexOf('</');
    if (open < 0 || !/^<\/[a-z]+>$/i.test(before.slice(open)))
      return end === rest.length ? end : before.length;
    end = open;
  }
}

/** The part of an HTML block between two offsets; blanks at its ends left out. */
function html(node: Html, from: number, to: number, source: string): Html {
  const { line, offset } = node.position!.start;
  const value = source.slice(from, to);
  const start = from + value.length - value.trimStart().length;
  const trimmed = value.trim();
  // The block begins in the first column.
  const { pointAt } = textLines(source.slice(offset, to));
  const point = (at: number) => {
    const inside = pointAt(at - offset!);
    return { line: line + inside.line - 1, column: inside.column, offset: at };
  };
  return {
    type: 'html',
    value: trimmed,
    position: { start: point(start), end: point(start + trimmed.length) },
  };
}

/** Moves a parsed piece to its place in the file; it begins at the start of a line. */
function shift(node: Nodes, lines: number, offset: number): void {
  if (node.position) {
    for (const point of [node.position.start, node.position.end]) {
      point.line += lines;
      point.offset! += offset;
    }
  }
  if ('children' in node) for (const child of node.children) shift(child, lines, offset);
}
