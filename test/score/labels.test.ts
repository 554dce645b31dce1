import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { findLabeledNotes } from '../../src/score/labeled-notes.ts';
import { plainText } from '../../src/score/plain-text.ts';
import { parseTruth } from '../../src/score/truth.ts';

const folder = new URL('../fixtures/notes', import.meta.url).pathname;
const halves = ['tuning', 'set-aside'];
const found = await Promise.all(halves.map((half) => findLabeledNotes(path.join(folder, half))));
const labeled = found.flatMap((files, index) =>
  files.map((file) => [`${halves[index]}/${path.basename(file.note).normalize('NFC')}`, file] as const),
);

test('at least sixty notes are labeled, each under its own name', () => {
  expect(labeled.length).toBeGreaterThanOrEqual(60);
  expect(new Set(labeled.map(([name]) => name)).size).toBe(labeled.length);
});

describe.each(labeled)('the labels of %s', (_name, files) => {
  const truth = parseTruth(readFileSync(files.truth, 'utf8'));
  const decoded = decode(readFileSync(files.note));
  if ('reason' in decoded) throw new Error(`${files.note} can't be decoded`);
  const lines = decoded.text.split('\n').map(plainText);

  test('stand on their lines', () => {
    const words = [
      ...truth.commands,
      ...truth.explanations,
      ...truth.options.map(({ line, meaning }) => ({ line, text: meaning })),
      ...truth.terms.map(({ line, term }) => ({ line, text: term })),
      ...truth.parts.map(({ line, part }) => ({ line, text: part })),
      ...truth.questions.map(({ line, question }) => ({ line, text: question })),
    ];
    const astray = words.filter(({ line, text }) => !lines[line - 1]?.includes(plainText(text)));
    // A term's meaning may stand in the list below it.
    const meanings = truth.terms.filter(
      ({ line, meaning }) => !lines.slice(line - 1, line + 3).some((one) => one.includes(plainText(meaning))),
    );
    // An instruction may be explained by the comment above it.
    const instructions = truth.instructions.filter(
      ({ line, instruction }) =>
        !lines.slice(line - 1, line + 4).some((one) => one.includes(instruction)) &&
        // `AS` is a word of `FROM`.
        !(instruction === 'FROM' && /\bAS\b/.test(lines[line - 1] ?? '')),
    );
    expect([...astray, ...meanings, ...instructions]).toEqual([]);
  });

  test('speak of labeled commands', () => {
    const ids = truth.commands.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const named = [
      ...truth.explanations.map(({ command }) => command),
      ...truth.exercises.flatMap(({ solution }) => solution),
    ];
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });
});
