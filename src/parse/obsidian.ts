import type { Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Position } from 'unist';

/**
 * Reads the marks of Obsidian (https://help.obsidian.md/syntax), which a tenth of real notes have: `[[note|label]]` is
 * its label, `![[picture.png]]` an image, `==text==` strong, `%%hidden%%` a comment. Only in text whose value
 * equals its source, so that positions stay exact.
 */
export function readObsidian(tree: Root, source: string): void {
  readIn(tree, source);
}

function readIn(parent: Parents, source: string): void {
  const children = parent.children as RootContent[];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index]!;
    if (node.type === 'text') {
      const parts = readText(node, source);
      children.splice(index, 1, ...parts);
      index += parts.length - 1;
    } else if ('children' in node) readIn(node, source);
  }
}

const marks =
  /(?<embed>!?)\[\[(?<target>[^[\]|\n]+)(?:\\?\|(?<label>[^[\]\n]+))?\]\]|==(?<strong>[^=\s](?:[^=\n]*[^=\s])?)==|%%(?<hidden>[\s\S]*?)%%/g;

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

function readText(node: Text, source: string): PhrasingContent[] {
  const start = node.position?.start.offset;
  if (start === undefined || !/\[\[|==|%%/.test(node.value)) return [node];
  if (source.slice(start, start + node.value.length) !== node.value) return [node];
  const parts: PhrasingContent[] = [];
  let last = 0;
  for (const match of node.value.matchAll(marks)) {
    if (match.index > last) parts.push(textPart(node, last, match.index));
    parts.push(markedPart(node, match));
    last = match.index + match[0].length;
  }
  if (last === 0) return [node];
  if (last < node.value.length) parts.push(textPart(node, last, node.value.length));
  return parts;
}

function markedPart(node: Text, match: RegExpMatchArray): PhrasingContent {
  const { embed, target, label, strong, hidden } = match.groups!;
  const from = match.index!;
  const position = positionIn(node, from, from + match[0].length);
  if (hidden !== undefined)
    return { type: 'html', value: `<!-- ${hidden.replaceAll('--', '')} -->`, position };
  if (strong !== undefined) {
    return { type: 'strong', children: [textPart(node, from + 2, from + 2 + strong.length)], position };
  }
  const name = target!.replace(/#.*$/, '').trim() || target!.trim();
  if (embed === '!' && picture.test(name))
    return { type: 'image', url: encodeURI(name), alt: name, position };
  const shown = label ?? target!;
  const at = from + match[0].lastIndexOf(shown);
  return textPart(node, at, at + shown.length);
}

function textPart(node: Text, from: number, to: number): Text {
  return { type: 'text', value: node.value.slice(from, to), position: positionIn(node, from, to) };
}

/** The place of a range of a text node's value, which equals its source. */
function positionIn(node: Text, from: number, to: number): Position {
  const point = (index: number) => {
    const before = node.value.slice(0, index);
    const lines = before.split('\n');
    const { line, column, offset } = node.position!.start;
    const sameLine = lines.length === 1;
    return {
      line: line + lines.length - 1,
      column: sameLine ? column + index : lines.at(-1)!.length + 1,
      offset: offset! + index,
    };
  };
  return { start: point(from), end: point(to) };
}
