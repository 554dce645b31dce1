import type { Nodes, Paragraph, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Position } from 'unist';
import type { SourceLine, StudyNote } from '../../study/nodes.ts';
import type { NoteParts } from './book-context.ts';

/** So many lines of a paragraph begin with something of their own: then its lines are rows, no wrapped sentence. */
const enough = 2;

/** The lines of a note, outside of its fences, that begin with a command, an option, a term, a question or its answer. */
export function headLines(note: StudyNote): ReadonlySet<number> {
  const texts = new Map<number, SourceLine>();
  for (const { where, lines } of note.spans)
    if (where === 'paragraph' || where === 'list') for (const line of lines) texts.set(line.line, line);
  const begun = note.invocations.filter(({ position }) => begins(position, texts.get(position.start.line)));
  const options = note.options.filter(({ form }) => form === 'line' || form === 'list');
  const terms = note.terms.filter(({ form }) => form.endsWith('-colon'));
  const starts = [...begun, ...options, ...terms].map(({ position }) => position.start.line);
  // A question in one paragraph with its answer ends on the answer's line.
  const questions = note.questions.flatMap(({ position: { start, end } }) => [start.line, end.line]);
  return new Set([...starts, ...questions]);
}

/** Only marks stand before it, and it is no word of a sentence: `docker ps는 …`. */
function begins({ start, end }: Position, line: SourceLine | undefined): boolean {
  if (line === undefined) return false;
  const before = line.text.slice(0, start.offset! - line.offset);
  const after = line.text.slice(end.offset! - line.offset);
  return /^[\s*_`"']*$/.test(before) && !/^[*_`"']*[가-힣]/.test(after);
}

/** What of a note tells how its paragraphs look. */
type Looks = Pick<NoteParts, 'heads' | 'tagged'>;

/**
 * Marks the paragraphs whose lines are rows, so that the page breaks them where the author did, and those that are nothing
 * but tags (`#복습필요`), which are no text.
 */
export function markParagraphs(nodes: readonly RootContent[], looks: Looks): RootContent[] {
  return nodes.map((node) => marked(node, looks));
}

function marked<Node extends Nodes>(node: Node, looks: Looks, parent?: Nodes): Node {
  if (node.type === 'paragraph') {
    const className = isOfTags(node, looks) ? 'tags' : isOfRows(node, looks.heads) ? 'rows' : undefined;
    return className === undefined ? node : { ...node, data: dataOf(node, className, parent) };
  }
  if (node.type !== 'list' && node.type !== 'listItem' && node.type !== 'blockquote') return node;
  return { ...node, children: node.children.map((child: Nodes) => marked(child, looks, node)) };
}

/** In a tight list a paragraph has no element of its own, unless it is another. */
function dataOf({ data }: Paragraph, className: string, parent: Nodes | undefined): Paragraph['data'] {
  const hName = parent?.type === 'listItem' ? { hName: 'div' } : {};
  return { ...data, ...hName, hProperties: { className: [className] } };
}

/** A sole `#도커` may be a heading that lacks its blank: it is a tag where the note is known to have some. */
function isOfTags(paragraph: Paragraph, { tagged }: Looks): boolean {
  const words = toString(paragraph).trim().split(/\s+/);
  return (
    (tagged || words.length > 1) &&
    words.every((word) => /^#[\p{L}\p{N}_/-]*\p{L}[\p{L}\p{N}_/-]*$/u.test(word))
  );
}

function isOfRows(paragraph: Paragraph, heads: ReadonlySet<number>): boolean {
  const { position } = paragraph;
  if (position === undefined) return false;
  let count = 0;
  for (let { line } = position.start; line <= position.end.line; line += 1) if (heads.has(line)) count += 1;
  return count >= enough || isOfProperties(toString(paragraph).split('\n'));
}

/** `생성일: …`, `태그: …`: as other programs write down what they know of a note. */
function isOfProperties(lines: readonly string[]): boolean {
  return lines.length >= enough && lines.every((line) => /^[^\s:][^:]{0,19}:\s+\S/.test(line));
}
