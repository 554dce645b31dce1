import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { decode } from '../../src/read/decode.ts';
import { findLabeledNotes } from '../../src/score/labeled-notes.ts';
import { plainText } from '../../src/score/plain-text.ts';
import { parseTruth } from '../../src/score/truth.ts';

const folder = new URL('../fixtures/recognition/tuning', import.meta.url).pathname;
const labeled = (await findLabeledNotes(folder)).map(
  (files) => [path.basename(files.note).normalize('NFC'), files] as const,
);

test('thirty notes are labeled', () => {
  expect(labeled.map(([name]) => name.slice(0, 2))).toEqual(
    Array.from({ length: 30 }, (_, index) => String(index + 1).padStart(2, '0')),
  );
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
      ...truth.terms.map(({ line, meaning }) => ({ line, text: meaning })),
      ...truth.parts.map(({ line, part }) => ({ line, text: part })),
      ...truth.instructions.map(({ line, instruction }) => ({ line, text: instruction })),
      ...truth.questions.map(({ line, question }) => ({ line, text: question })),
    ];
    const astray = words.filter(({ line, text }) => !lines[line - 1]?.includes(plainText(text)));
    expect(astray).toEqual([]);
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
