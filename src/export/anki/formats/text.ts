import { VFile } from 'vfile';
import type { AnkiDeck, AnkiNote } from '../anki-note.ts';
import { fieldValues } from '../field-values.ts';
import { noteTypes } from '../note-types.ts';
import type { DeckFormat } from './deck-format.ts';

/** Comma-separated values, for a spreadsheet and back. */
export const csv: DeckFormat = textFormat('csv', 'Comma', ',');

/** Tab-separated values, as Anki itself exports notes. */
export const txt: DeckFormat = textFormat('txt', 'Tab', '\t');

/**
 * Notes as text for Anki's own import (https://docs.ankiweb.net/importing/text-files.html): a header that says what
 * the columns are, then a row for each note. The note types must be in the collection already, from a package.
 */
function textFormat(id: 'csv' | 'txt', separatorName: string, separator: string): DeckFormat {
  return {
    id,
    async write({ deck }) {
      const width = Math.max(...Object.values(noteTypes).map(({ fields }) => fields.length));
      const rows = deck.notes.map((note) => row(note, width).map(quoted).join(separator));
      const text = [...header(separatorName), ...rows, ''].join('\n');
      return [new VFile({ path: `pilgi.${id}`, value: text }), ...mediaFiles(deck)];
    },
  };
}

function header(separatorName: string): string[] {
  return [
    `#separator:${separatorName}`,
    '#html:true',
    '#guid column:1',
    '#notetype column:2',
    '#deck column:3',
    '#tags column:4',
  ];
}

/** All rows are of one width: the fields of the shorter note types end with empty ones. */
function row(note: AnkiNote, width: number): string[] {
  const fields = fieldValues(note);
  const rest = Array.from({ length: width - fields.length }, () => '');
  return [note.guid, noteTypes[note.noteType].name, note.deck, note.tags.join(' '), ...fields, ...rest];
}

function quoted(value: string): string {
  return /[",\t\r\n#]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/** Images can't be part of a text: they are to be copied into Anki's folder `collection.media`. */
function mediaFiles({ media }: AnkiDeck): VFile[] {
  return media.map(({ name, bytes }) => new VFile({ path: `collection.media/${name}`, value: bytes }));
}
