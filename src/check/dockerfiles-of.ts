import type { Dockerfile } from '../study/dockerfile.ts';
import type { StudyNote } from '../study/nodes.ts';

/** The Dockerfiles of a note, in order. */
export function dockerfilesOf(note: StudyNote): Dockerfile[] {
  return note.blocks.flatMap(({ dockerfile }) => dockerfile ?? []);
}
