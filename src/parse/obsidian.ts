import type { Html, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Position } from 'unist';
import { textLines } from '../study/text-lines.ts';

declare module 'mdast' {
  interface TextData {
    /** Of the label of a wiki link: the note it leads to, as written. */
    wikiLink?: string;
  }
  interface ImageData {
    /** Of an embedded picture: its name, as written. Obsidian looks for it in all folders of its vault. */
    wikiLink?: string;
  }
}

/**
 * Reads the marks of Obsidian (https://help.obsidian.md/syntax), which a tenth of real notes have: `[[note|label]]` is
 * its label, `![[picture.png]]` an image, `==text==` strong, `%%hidden%%` and the id of a block (`^id`) a comment. Only in text whose value
 * equals its source, so that positions stay exact; and only where nothing else can be meant: `x==1`, `50%%` and
 * `[[ -f a ]]` stay text.
 */
export function readObsidian(tree: Root, source: string): void {
  readIn(tree, source);
}

function readIn(parent: Parents, source: string): void {
  const children = parent.children as RootContent[];
  for (let index = 0; index < children.length; index += 1) {
    const node = children[index]!;
    if (node.type === 'text') {
      const parts = children.length === 1 ? readAlone(node, source) : readText(node, source);
      children.splice(index, 1, ...parts);
      index += parts.length - 1;
    } else if ('children' in node) readIn(node, source);
  }
  if (parent.type === 'paragraph' || parent.type === 'heading') hideBlockId(children, source);
}

/**
 * `… ^chmod-def` at the end of a block, by which links find it: after Hangul or the end of a sentence, for `git log dev ^main`
 * and `2 ^10` are no ids.
 */
const blockId = /(?:^|\n|[가-힣.!?)\]:]\s)(?<mark>\^(?<id>[A-Za-z][\w-]+|[0-9a-f]{6}))$/;

function hideBlockId(children: RootContent[], source: string): void {
  const last = children.at(-1);
  if (last?.type !== 'text' || last.data?.wikiLink !== undefined || !isAsWritten(last, source)) return;
  const { mark, id } = blockId.exec(last.value)?.groups ?? {};
  if (mark === undefined || id === undefined) return;
  const place = placesIn(last);
  const end = last.value.length;
  const before = last.value.slice(0, -mark.length).trimEnd().length;
  const hidden = commentNode(`^${id}`, place(end - mark.length, end));
  children.splice(-1, 1, ...(before === 0 ? [] : [textPart(last, place, 0, before)]), hidden);
}

const wikiLink = /(?<!\w)(?<embed>!?)\[\[(?<target>[^[\]|\n\s-][^[\]|\n]*)(?:\\?\|(?<label>[^[\]\n]+))?\]\]/;
const highlight = /(?<![\p{L}\p{N}=!<>])==(?<strong>[^=\s](?:[^=\n]*[^=\s])?)==(?![\w=])/u;
const comment = /(?<![^\s])%%(?<hidden>[^\s%](?:(?!%%)[^\n])*?)(?<!\s)%%(?!\S)/;
const marks = new RegExp([wikiLink, highlight, comment].map(({ source }) => source).join('|'), 'gu');

/** A comment of its own: all there is in a paragraph. */
const ownComment = /^%%(?!%)(?<hidden>(?:(?!%%)[^])*)%%\s*$/;

const picture = /\.(?:png|jpe?g|gif|svg|webp|avif|bmp)$/i;

function readAlone(node: Text, source: string): PhrasingContent[] {
  const hidden = isAsWritten(node, source) ? ownComment.exec(node.value)?.groups?.['hidden'] : undefined;
  return hidden === undefined ? readText(node, source) : [commentNode(hidden, node.position!)];
}

function isAsWritten({ value, position }: Text, source: string): boolean {
  const start = position?.start.offset;
  return start !== undefined && source.startsWith(value, start);
}

function readText(node: Text, source: string): PhrasingContent[] {
  if (!/\[\[|==|%%/.test(node.value) || !isAsWritten(node, source)) return [node];
  const place = placesIn(node);
  const parts: PhrasingContent[] = [];
  let last = 0;
  for (const match of node.value.matchAll(marks)) {
    if (match.index > last) parts.push(textPart(node, place, last, match.index));
    parts.push(markedPart(node, place, match));
    last = match.index + match[0].length;
  }
  if (last === 0) return [node];
  if (last < node.value.length) parts.push(textPart(node, place, last, node.value.length));
  return parts;
}

function markedPart(node: Text, place: PlaceIn, match: RegExpExecArray): PhrasingContent {
  const { embed, target, label, strong, hidden } = match.groups!;
  const from = match.index;
  const position = place(from, from + match[0].length);
  if (hidden !== undefined) return commentNode(hidden, position);
  if (strong !== undefined) {
    return {
      type: 'strong',
      children: [textPart(node, place, from + 2, from + 2 + strong.length)],
      position,
    };
  }
  const name = target!.replace(/#.*$/, '').trim() || target!.trim();
  const data = { wikiLink: target!.trim() };
  if (embed === '!' && picture.test(name)) {
    const width = imageWidth(label ?? '');
    return {
      type: 'image',
      url: name,
      alt: name,
      position,
      data: { ...data, ...(width !== undefined && { hProperties: { width } }) },
    };
  }
  const shown = label ?? target!;
  const at = from + match[0].lastIndexOf(shown);
  return { ...textPart(node, place, at, at + shown.length), data };
}

/** `300` or `300x200`: how wide the author wants a picture, in pixels. */
function imageWidth(label: string): number | undefined {
  const [, width] = /^\s*(\d{1,4})(?:x\d{1,4})?\s*$/.exec(label) ?? [];
  return width === undefined ? undefined : Number(width);
}

function commentNode(hidden: string, position: Position): Html {
  return { type: 'html', value: `<!-- ${hidden.replaceAll('--', '')} -->`, position };
}

function textPart(node: Text, place: PlaceIn, from: number, to: number): Text {
  return { type: 'text', value: node.value.slice(from, to), position: place(from, to) };
}

type PlaceIn = (from: number, to: number) => Position;

/** The places of ranges of a text node's value, which equals its source. */
function placesIn({ value, position }: Text): PlaceIn {
  const { line, column, offset } = position!.start;
  const { pointAt } = textLines(value);
  const point = (index: number) => {
    const inside = pointAt(index);
    return {
      line: line + inside.line - 1,
      column: inside.line === 1 ? column + index : inside.column,
      offset: offset! + index,
    };
  };
  return (from, to) => ({ start: point(from), end: point(to) });
}
