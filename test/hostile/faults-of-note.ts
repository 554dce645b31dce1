import { isDeepStrictEqual } from 'node:util';
import { visit } from 'unist-util-visit';
import type { Node } from 'unist';
import { VFile } from 'vfile';
import { buildTools } from '../../src/grammar/tools.ts';
import { understandNote } from '../../src/pipeline.ts';
import type { StudyNote } from '../../src/study/nodes.ts';

const tools = buildTools();

/** A note understood, with what is wrong with the result whatever the note says. */
export function faultsOfNote(source: string): { note?: StudyNote; faults: string[] } {
  const understand = () => understandNote(new VFile({ path: '노트.md', value: source }), 'ko', tools);
  const note = understand();
  if (note === undefined) return { faults: [] };
  const faults =
    JSON.stringify(note) === JSON.stringify(understand()) ? [] : ['another result the second time'];
  // Plain data: what a worker may send, and a cache keep.
  if (!isDeepStrictEqual(structuredClone(note), JSON.parse(JSON.stringify(note))))
    faults.push('not plain data');
  for (const node of nodesOf(note)) faults.push(...placeFaults(node, source));
  for (const { id, text, position } of note.invocations) {
    const written = source.slice(position.start.offset, position.end.offset);
    if (!isAsWritten(text, written))
      faults.push(`${id} reads ${JSON.stringify(text)} for ${JSON.stringify(written)}`);
  }
  return { note, faults };
}

function nodesOf(note: StudyNote): Node[] {
  const nodes: Node[] = [];
  visit(note as Node, (node) => void nodes.push(node));
  const lists = [
    note.spans,
    note.blocks,
    note.invocations,
    note.explanations,
    note.options,
    note.terms,
    note.parts,
  ];
  nodes.push(...lists.flat(), ...[note.instructions, note.questions, note.exercises, note.steps].flat());
  nodes.push(...note.blocks.flatMap(({ tokens }) => tokens));
  return nodes;
}

function placeFaults({ type, position }: Node, source: string): string[] {
  if (position === undefined) return [];
  const { start, end } = position;
  const inside = start.offset! >= 0 && start.offset! <= end.offset! && end.offset! <= source.length;
  const lines = source.slice(0, start.offset).split('\n');
  const right = start.line === lines.length && start.column === lines.at(-1)!.length + 1;
  return inside && right ? [] : [`${type} at ${JSON.stringify(position)}`];
}

/** Tables write `\\|` for `|`; lines of a command in a quote or a list begin with the marks of that. */
function isAsWritten(text: string, written: string): boolean {
  if (text === written) return true;
  const unescaped = written.replaceAll('\\|', ' |');
  const bare = (lines: string) =>
    lines
      .split('\n')
      .map((line) => line.replace(/^[\s>]*/, ''))
      .join('\n');
  return text === unescaped || bare(text) === bare(written);
}
