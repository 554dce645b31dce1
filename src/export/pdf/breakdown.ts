import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { LiteralPart, Section, StudyNote } from '../../study/nodes.ts';
import { startOffset } from '../../study/start-offset.ts';
import type { BookContext } from './book-context.ts';

/** A literal with its parts: `docker.io/diamol/golang:latest`, each part underlined and told below. */
export interface Breakdown {
  readonly literal: string;
  readonly parts: readonly LiteralPart[];
  /** The author's nodes that the figure stands for, the literal's block first. */
  readonly nodes: readonly (Section | RootContent)[];
}

/**
 * The breakdown that begins at a node: a block with a literal, and after it nothing but lines that each tell one
 * part. Where the author wrote anything else among them the text stays as it is.
 */
export function breakdownAt(
  book: BookContext,
  note: StudyNote,
  siblings: readonly (Section | RootContent)[],
  index: number,
): Breakdown | undefined {
  const node = siblings[index];
  if (node?.type !== 'code') return undefined;
  const block = book.notes.get(note)?.fences.get(startOffset(node));
  const parts = block === undefined ? [] : note.parts.filter((part) => part.block === block.id);
  const literal = parts[0]?.literal;
  // A prompt may stand before it.
  const line = node.value.trim();
  if (literal === undefined || line.includes('\n') || !line.endsWith(literal)) return undefined;
  const told = siblings[index + 1];
  if (told === undefined || !tellsOnlyParts(told, parts)) return undefined;
  return { literal, parts: withoutOverlap(parts), nodes: [node, told] };
}

function tellsOnlyParts(node: Section | RootContent, parts: readonly LiteralPart[]): boolean {
  if (node.type !== 'paragraph' && node.type !== 'list') return false;
  const inside = parts.filter((part) => covers(node, part));
  const lines = node.type === 'list' ? node.children.length : lineCount(node.children);
  return (
    inside.length === parts.length && new Set(inside.map((part) => part.position.start.line)).size === lines
  );
}

function covers(node: Nodes, part: LiteralPart): boolean {
  const { start, end } = node.position!;
  return start.line <= part.position.start.line && part.position.end.line <= end.line;
}

/** Lines of a paragraph as the author sees them; a `<br>` before a line end counts once. */
function lineCount(content: readonly PhrasingContent[]): number {
  const first = content[0]?.position?.start.line ?? 1;
  return (content.at(-1)?.position?.end.line ?? first) - first + 1;
}

function withoutOverlap(parts: readonly LiteralPart[]): LiteralPart[] {
  const kept: LiteralPart[] = [];
  for (const part of parts.toSorted((left, right) => left.index - right.index)) {
    const last = kept.at(-1);
    if (last === undefined || part.index >= last.index + last.part.length) kept.push(part);
  }
  return kept;
}

/** A piece of the literal: a part, or what stands between two. */
export interface LiteralPiece {
  readonly text: string;
  readonly isPart: boolean;
}

export function literalPieces({ literal, parts }: Breakdown): LiteralPiece[] {
  const pieces: LiteralPiece[] = [];
  let at = 0;
  for (const part of parts) {
    if (part.index > at) pieces.push({ text: literal.slice(at, part.index), isPart: false });
    pieces.push({ text: part.part, isPart: true });
    at = part.index + part.part.length;
  }
  if (at < literal.length) pieces.push({ text: literal.slice(at), isPart: false });
  return pieces;
}
