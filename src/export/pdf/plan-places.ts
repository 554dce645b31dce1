import type { Code, InlineCode, Nodes, Text } from 'mdast';
import { visit, SKIP } from 'unist-util-visit';
import { hashAnchor } from '../../study/anchor.ts';
import type { StudyNote } from '../../study/nodes.ts';
import type { Place, StudySet } from '../../study/study-set.ts';
import { prefaceAnchor } from './plan-book.ts';

/** A mark that a page number can point to. `at` is an index in the text of a leaf; in a code block a line, from 0. */
export interface Mark {
  readonly id: string;
  readonly at: number;
  /** UTF-16 length of what speaks of the entry; 0 where only the line is known. */
  readonly length: number;
  /** The entry it speaks of. */
  readonly entry: string;
}

type Leaf = Text | InlineCode | Code;

/** Where every place of the index stands in the book. */
export interface PlacePlan {
  /** Marks to set in a leaf of the notes, in order. */
  marks(leaf: Nodes): readonly Mark[];
  /** The id a place's page number points to; `undefined` where the place is not in the book. */
  id(place: Place): string | undefined;
}

/**
 * Gives each place of the index a mark at the very word, so that its page number is right even where a paragraph
 * runs over two pages. Ids are short ASCII: Korean ones overrun the names of a PDF. They stay what they are while the
 * rest of the note changes. `anchors` are the sections in the book.
 */
export function planPlaces(set: StudySet, anchors: ReadonlySet<string>): PlacePlan {
  const marks = new Map<Nodes, Map<number, Mark>>();
  /** A command and the option beside it may tell the same place in objects of their own. */
  const known = new Map<string, string>();
  const ids = new Map<Place, string>();
  const given = new Map<string, number>();
  const counts = new Map<Code, number>();
  const leaves = new Map(set.notes.map((note) => [note.path, leavesByLine(note)]));
  const places = set.entries.flatMap((entry) =>
    entry.places.map((place) => ({ entry: entry.anchor, place })),
  );
  for (const { entry, place } of places) {
    const section = sectionAnchor(place);
    if (!anchors.has(section)) continue;
    const name = key(place);
    let id = known.get(name);
    if (id === undefined) {
      const found = locate(leaves.get(place.note)?.get(place.line) ?? [], place, counts);
      id =
        found === undefined ? section : mark(marks, { ...found, entry, id: placeId(given, section, place) });
      known.set(name, id);
    }
    ids.set(place, id);
  }
  const inOrder = new Map(
    [...marks].map(([leaf, all]) => [leaf, [...all.values()].sort((left, right) => left.at - right.at)]),
  );
  return { marks: (leaf) => inOrder.get(leaf) ?? [], id: (place) => ids.get(place) };
}

/** Of a section, the words and how often they stood there already (`given` counts); not of a line, which moves. */
function placeId(given: Map<string, number>, section: string, { written }: Place): string {
  const name = `${section}\n${written}`;
  const count = (given.get(name) ?? 0) + 1;
  given.set(name, count);
  return hashAnchor('p', `${name}\n${count}`);
}

/** The chapter or section a place stands in, by the anchor it has in the book. */
export function sectionAnchor(place: Place): string {
  return place.section === '' ? prefaceAnchor({ path: place.note }) : place.section;
}

function key(place: Place): string {
  return `${place.note}\n${place.line}\n${place.written}`;
}

/** Two places may share a mark: the command and the option beside it on one line of code. */
function mark(
  marks: Map<Nodes, Map<number, Mark>>,
  { leaf, ...made }: Found & { entry: string; id: string },
): string {
  const list = marks.get(leaf) ?? new Map<number, Mark>();
  const same = list.get(made.at);
  if (same !== undefined) return same.id;
  marks.set(leaf, list.set(made.at, made));
  return made.id;
}

interface Found {
  readonly leaf: Leaf;
  readonly at: number;
  readonly length: number;
}

function locate(leaves: readonly Leaf[], place: Place, counts: Map<Code, number>): Found | undefined {
  for (const leaf of leaves) {
    if (leaf.type === 'code') return { leaf, at: codeLine(leaf, place.line, counts), length: 0 };
    const at = leaf.value.indexOf(place.written);
    if (at >= 0) return { leaf, at: leaf.type === 'text' ? at : 0, length: place.written.length };
  }
  const [first] = leaves;
  if (first === undefined) return undefined;
  return { leaf: first, at: first.type === 'text' ? lineIndex(first, place.line) : 0, length: 0 };
}

/** A fence's first line follows its mark; an indented block begins with its own. `counts` remembers its lines. */
function codeLine(leaf: Code, line: number, counts: Map<Code, number>): number {
  const { start, end } = leaf.position!;
  const count = counts.get(leaf) ?? leaf.value.split('\n').length;
  counts.set(leaf, count);
  const fenced = end.line - start.line + 1 > count;
  return Math.min(count - 1, Math.max(0, line - start.line - (fenced ? 1 : 0)));
}

/** Index in a text of the line it has in the file. */
function lineIndex(leaf: Text, line: number): number {
  const before = leaf.value.split('\n').slice(0, line - leaf.position!.start.line);
  return before.reduce((sum, text) => sum + text.length + 1, 0);
}

function leavesByLine(note: StudyNote): Map<number, Leaf[]> {
  const lines = new Map<number, Leaf[]>();
  const add = (node: Leaf): void => {
    if (node.position === undefined) return;
    for (let { line } = node.position.start; line <= node.position.end.line; line += 1) {
      lines.set(line, [...(lines.get(line) ?? []), node]);
    }
  };
  for (const child of [...note.children, ...note.footnotes]) {
    visit(child, (node) => {
      if (node.type === 'heading') return SKIP;
      if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') add(node);
      return undefined;
    });
  }
  return lines;
}
