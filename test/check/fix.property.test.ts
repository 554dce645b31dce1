import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { fixFiles } from '../../src/check/fix.ts';
import { originalText } from '../../src/check/original-text.ts';
import { checkFiles } from './checked-texts.ts';

const folders = ['../fixtures/notes/tuning/', '../fixtures/notes/', '../../notes/'];
const texts = folders.flatMap((folder) => {
  const url = new URL(folder, import.meta.url);
  const notes = readdirSync(url).filter((name) => name.endsWith('.md'));
  return notes.map(
    (name) => originalText(readFileSync(new URL(encodeURIComponent(name), url), 'utf8')).normalized,
  );
});

function fix(value: string): string {
  const { changed } = fixFiles([new VFile({ path: 'note.md', value })], (files) => void checkFiles(files));
  return changed.length === 0 ? value : String(changed[0]);
}

/** A piece of a note, cut anywhere: fences stay open, tables lose their heads. */
const piece = fc
  .tuple(fc.constantFrom(...texts), fc.double({ min: 0, max: 1, noNaN: true }))
  .map(([text, share]) => text.slice(Math.floor(text.length * share)).slice(0, 1200));

test('fixing what was fixed changes nothing, whatever the note looks like', () => {
  fc.assert(
    fc.property(fc.tuple(piece, piece), (pieces) => {
      const once = fix(pieces.join(''));
      expect(fix(once)).toBe(once);
    }),
    { numRuns: 60 },
  );
});
