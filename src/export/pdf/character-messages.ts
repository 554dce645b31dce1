import { visit } from 'unist-util-visit';
import type { StudyNote } from '../../study/nodes.ts';
import type { StudySet } from '../../study/study-set.ts';
import type { ExportMessage } from '../exporter.ts';
import type { BookContext } from './book-context.ts';

/** One message for each character that no font has, at its first place. */
export function characterMessages(
  set: StudySet,
  missing: readonly string[],
  say: BookContext['say'],
): ExportMessage[] {
  return missing.map((character) => {
    const code = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
    return {
      severity: 'warning',
      ruleId: 'missing-character',
      text: say('message-character', { character, code }),
      ...firstPlace(set.notes, character),
    };
  });
}

function firstPlace(
  notes: readonly StudyNote[],
  character: string,
): { note: string; line: number } | undefined {
  for (const note of notes) {
    let line: number | undefined;
    for (const child of note.children) {
      visit(child, (node) => {
        if (line === undefined && 'value' in node && node.value.includes(character))
          line = node.position?.start.line;
      });
    }
    if (line !== undefined) return { note: note.path, line };
  }
  return undefined;
}
