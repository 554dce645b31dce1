import { VFile } from 'vfile';
import { expect, test } from 'vitest';
import { shownNotes } from '../../src/cli/shown-notes.ts';
import { wordsOf } from '../../src/cli/words.ts';

const words = wordsOf('ko');

/** The line of the one finding of a note, at these columns of its line 1. */
function lineOf(text: string, from: number, to: number) {
  const file = new VFile({ path: 'a.md', value: text });
  file.message('글', { start: { line: 1, column: from }, end: { line: 1, column: to } });
  return shownNotes([file], words)[0]?.findings[0]?.line;
}

test('a line is cut at the place of a finding', () => {
  expect(lineOf('docker rnu a\r\n둘째 줄', 8, 11)).toEqual({ before: 'docker ', marked: 'rnu', after: ' a' });
});

test('letters that are not seen and turn the others are named', () => {
  expect(lineOf('docker \u202Ernu\u2066', 8, 9)).toEqual({
    before: 'docker ',
    marked: 'U+202E',
    after: 'rnuU+2066',
  });
  const file = new VFile({ path: 'a\u202Edm.md', value: '' });
  file.message('\u001B[31m글');
  expect(shownNotes([file], words)).toMatchObject([
    { path: 'aU+202Edm.md', findings: [{ message: 'U+001B[31m글' }] },
  ]);
});

test('of a long line what stands around the place is shown', () => {
  const line = lineOf(`${'가'.repeat(40_000)}나${'다'.repeat(40_000)}`, 40_001, 40_002);
  expect(line).toEqual({ before: `…${'가'.repeat(200)}`, marked: '나', after: `${'다'.repeat(200)}…` });
});
