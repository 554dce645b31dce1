import { VFile } from 'vfile';
import { buildTools } from '../../src/grammar/tools.ts';
import { understandNote } from '../../src/pipeline.ts';
import type { StudyNote } from '../../src/study/nodes.ts';

const tools = buildTools();

/** Texts as notes of a set, each under a path of its own; none where a text is left out. */
export function understoodNotes(texts: readonly string[]): StudyNote[] {
  return texts.flatMap(
    (value, index) => understandNote(new VFile({ path: `${index}.md`, value }), 'ko', tools) ?? [],
  );
}
