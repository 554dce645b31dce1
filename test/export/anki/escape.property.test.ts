import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { cloze, escapeText } from '../../../src/export/anki/escape.ts';
import { strippedField } from '../../../src/export/anki/field-checksum.ts';

/** Strings made mostly of what Anki reads as its own. */
const hostile = array(
  oneof(
    constantFrom(
      '{',
      '}',
      '{{',
      '}}',
      'c1::',
      '::',
      ':',
      '[',
      ']',
      '$',
      '/',
      '\\',
      '(',
      ')',
      'latex]',
      'sound:',
      'anki:',
      '<',
      '>',
      '&',
      '&amp;',
      '&#123;',
      '\u001f',
      '\n',
      '가',
      '\u1100\u1161',
      ' ',
    ),
    string({ unit: 'grapheme', maxLength: 4 }),
  ),
  { maxLength: 40 },
).map((parts) => parts.join(''));

const shown = (text: string): string =>
  text.normalize('NFC').replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '');

test('no text of a note becomes syntax of Anki, and none of it is lost', () => {
  assert(
    property(hostile, constantFrom('plain' as const, 'cloze' as const), (text, use) => {
      const escaped = escapeText(text, use);
      expect(escaped).not.toMatch(/\{\{|\}\}|\\[()[\]]|\[\/?(?:latex\]|\$|sound:|anki:)|<|\u001f/i);
      expect(strippedField(escaped)).toBe(shown(text));
    }),
  );
});

test('a blank holds its whole text and nothing else', () => {
  assert(
    property(hostile, hostile, hostile, (before, hidden, after) => {
      const field =
        escapeText(before, 'cloze') + cloze(1, escapeText(hidden, 'cloze')) + escapeText(after, 'cloze');
      const [, inside = ''] = /\{\{c1::([\s\S]*?)\}\}/.exec(field) ?? [];
      expect(inside).toBe(escapeText(hidden, 'cloze'));
      expect(field.match(/\{\{/g)).toHaveLength(1);
      expect(field.match(/::/g)).toHaveLength(1);
    }),
  );
});
