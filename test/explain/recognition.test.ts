import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsSchema, toFacts } from '../../src/study/facts.ts';
import { understand } from '../understand.ts';

const folder = path.join(import.meta.dirname, '../fixtures/notes');
const notes = readdirSync(folder).filter((name) => name.endsWith('.md') && name !== 'README.md');

/** Facts as lines a person can check against the note. */
function readable(source: string): string {
  const facts = toFacts(understand(source));
  expect(factsSchema.safeParse(facts).error).toBeUndefined();
  const rows: string[] = [];
  for (const command of facts.commands) {
    const options = command.options.map(({ long, value }) =>
      value === undefined ? long : `${long}=${value}`,
    );
    const parts = [command.canonical, ...options, ...command.arguments].join(' ');
    const about = [command.where, command.role, command.context === 'container' ? 'in container' : ''].filter(
      Boolean,
    );
    rows.push(
      `${command.line} ${command.id} ${JSON.stringify(command.text)} = ${parts} (${about.join(', ')})`,
    );
  }
  for (const { line, commands, form, text } of facts.explanations)
    rows.push(`${line} explains ${commands.join(' ')}: ${text} (${form})`);
  for (const { line, command, option, meaning } of facts.options)
    rows.push(`${line} option ${command} ${option}: ${meaning}`);
  for (const { line, term, meaning, form } of facts.terms)
    rows.push(`${line} term ${term}: ${meaning} (${form})`);
  for (const { line, literal, part, meaning } of facts.parts)
    rows.push(`${line} part ${part} of ${literal}: ${meaning}`);
  for (const { line, instruction, meaning } of facts.instructions)
    rows.push(`${line} instruction ${instruction}: ${meaning}`);
  for (const { line, question, answer } of facts.questions)
    rows.push(`${line} question ${question}: ${answer}`);
  for (const { line, task, solution } of facts.exercises)
    rows.push(`${line} exercise ${task}: ${solution.join(' ')}`);
  return `${rows.join('\n')}\n`;
}

describe('what is recognized in notes of many styles', () => {
  test.each(notes)('%s', async (name) => {
    const source = readFileSync(path.join(folder, name), 'utf8');
    await expect(readable(source)).toMatchFileSnapshot(
      path.join(folder, name.replace(/\.md$/, '.facts.txt')),
    );
  });

  test.each(notes)('every position of %s slices its source exactly', (name) => {
    const source = readFileSync(path.join(folder, name), 'utf8');
    const note = understand(source);
    for (const invocation of note.invocations) {
      const { start, end } = invocation.position;
      const slice = source.slice(start.offset, end.offset);
      const unindented = (text: string) => text.replaceAll(/\n[\s>]*/g, '\n');
      expect(unindented(slice)).toBe(unindented(invocation.text));
      for (const word of [...invocation.path, ...invocation.arguments]) {
        const written = source.slice(word.position.start.offset, word.position.end.offset);
        expect(written.replaceAll(/["'\\]/g, '')).toBe(word.value.replaceAll(/["'\\]/g, ''));
      }
    }
  });

  test('a study note survives JSON', () => {
    for (const name of notes) {
      const note = understand(readFileSync(path.join(folder, name), 'utf8'));
      expect(JSON.parse(JSON.stringify(note))).toEqual(note);
    }
  });
});
