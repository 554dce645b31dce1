import { VFile } from 'vfile';
import { buildTools } from '../src/grammar/tools.ts';
import { understandNote } from '../src/pipeline.ts';
import type { StudyNote } from '../src/study/nodes.ts';

const tools = buildTools();

/** One note through parse, outline, resolve and explain. */
export function understand(source: string, path = '노트.md'): StudyNote {
  const note = understandNote(new VFile({ path, value: source }), 'en', tools);
  if (note === undefined) throw new Error('the note was left out');
  return note;
}
