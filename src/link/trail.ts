import type { Chapter, Section, StudyNote } from '../study/nodes.ts';

/** Where a section stands: titles of chapter and sections from the outside in. */
export type Trails = ReadonlyMap<string, readonly string[]>;

/** The trail of every section of a note, by anchor. */
export function trailsOf(note: StudyNote): Trails {
  const trails = new Map<string, readonly string[]>([['', []]]);
  const walk = (node: Chapter | Section, above: readonly string[]): void => {
    const trail = [...above, titleOf(node)];
    trails.set(node.anchor, trail);
    for (const child of node.children) if (child.type === 'section') walk(child, trail);
  };
  for (const child of note.children)
    if (child.type === 'chapter' || child.type === 'section') walk(child, []);
  return trails;
}

function titleOf(node: Chapter | Section): string {
  const label = node.type === 'chapter' ? node.label : node.number;
  return [label, node.title.text].filter(Boolean).join(' ');
}
