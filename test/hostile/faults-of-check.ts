import { VFile } from 'vfile';
import { checkStudySet } from '../../src/check/check.ts';
import { buildTools } from '../../src/grammar/tools.ts';
import { link } from '../../src/link/link.ts';
import type { StudyNote } from '../../src/study/nodes.ts';

const tools = buildTools();

/** What is wrong with the check of notes, whatever they say: an exception, or a message that stands nowhere. */
export function faultsOfCheck(notes: readonly StudyNote[], texts: ReadonlyMap<string, string>): string[] {
  const files = notes.map(({ path }) => new VFile({ path, value: texts.get(path) ?? '' }));
  try {
    const set = link(notes, { title: '노트', folder: 'notes' }, tools);
    checkStudySet(set, { files, language: 'en', tools, preset: 'style' });
  } catch (error) {
    return [`check: ${error instanceof Error ? error.stack : String(error)}`];
  }
  return files.flatMap((file) => {
    const lines = String(file).split('\n');
    const isNowhere = ({ line = 0, column = 0 }) =>
      column < 1 || column > (lines[line - 1]?.length ?? -1) + 1;
    return file.messages
      .filter(isNowhere)
      .map((message) => `a message that stands nowhere: ${String(message)} of ${message.ruleId}`);
  });
}
