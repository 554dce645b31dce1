import type { AnkiNote } from './anki-note.ts';
import { noteTypes } from './note-types.ts';

/** The fields of an Anki note in the order of its note type. */
export function fieldValues(note: AnkiNote): string[] {
  return noteTypes[note.noteType].fields.map((field) => note.fields[field.name] ?? '');
}
