import type { Heading, Root, RootContent } from 'mdast';
import type { Separator, StudyContent, StudyNote } from '../study/nodes.ts';

/** Puts a note's mdast together again, in document order: its headings, its flow, its empty headings, its footnotes. */
export function noteTree(note: StudyNote, source: string): Root {
  const nodes = new Map<number, RootContent>();
  const add = (node: RootContent | undefined): void => {
    const offset = node?.position?.start.offset;
    if (node !== undefined && offset !== undefined) nodes.set(offset, node);
  };
  const addAll = (content: readonly StudyContent[]): void => {
    for (const node of content) {
      if (node.type === 'chapter' || node.type === 'section') {
        add(node.heading);
        addAll(node.children);
      } else add(asHeading(node, source));
    }
  };
  add(note.heading);
  addAll(note.children);
  for (const footnote of note.footnotes) add(footnote);
  for (const separator of note.separators) add(emptyHeading(separator, source));
  const children = [...nodes].sort(([a], [b]) => a - b).map(([, node]) => node);
  return { type: 'root', children, position: note.position };
}

/** A sentence set as a heading became a paragraph of the study tree; its mark still stands in the source. */
function asHeading(node: RootContent, source: string): RootContent {
  if (node.type !== 'paragraph' || !node.position) return node;
  const depth = markDepth(source, node.position.start.offset!);
  return depth === undefined ? node : { ...node, type: 'heading', depth };
}

function emptyHeading({ form, position }: Separator, source: string): Heading | undefined {
  if (form !== 'empty-heading') return undefined;
  const depth = markDepth(source, position.start.offset!)!;
  return { type: 'heading', depth, children: [], position };
}

const depths: readonly Heading['depth'][] = [1, 2, 3, 4, 5, 6];

function markDepth(source: string, offset: number): Heading['depth'] | undefined {
  const mark = /^#{1,6}(?=\s|$)/.exec(source.slice(offset, offset + 7));
  return depths.find((depth) => depth === mark?.[0].length);
}
