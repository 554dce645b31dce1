import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Chapter, Section } from '../../src/study/nodes.ts';
import { understand } from '../understand.ts';

interface Truth {
  commands: {
    line: number;
    isCommand: boolean;
    canonical: string;
    flags: Record<string, (string | true)[]>;
    args: { value: string }[];
    context?: string;
    startColumn: number;
    endColumn: number;
    command?: string;
  }[];
}

const shared = new URL('../../../shared/', import.meta.url);
const source = readFileSync(new URL('notes/docker_study.md', shared), 'utf8').normalize('NFC');
const truth = JSON.parse(readFileSync(new URL('truth/docker_study.json', shared), 'utf8')) as Truth;
const note = understand(source, 'docker_study.md');
const typed = note.invocations.filter(({ where }) => where === 'fence');

describe('a real learner’s note', () => {
  const labeled = truth.commands.filter(({ isCommand }) => isCommand);

  test('every labeled command is found where it stands, and no other', () => {
    expect(typed.map(({ position, text }) => [position.start.line, text])).toEqual(
      labeled.map(({ line, command }) => [line, command?.trim()]),
    );
  });

  test.each(labeled.map((label) => [label.line, label] as const))('line %i', (line, label) => {
    const invocation = typed.find(({ position }) => position.start.line === line)!;
    expect(invocation.canonical).toBe(label.canonical);
    expect(invocation.position.start.column).toBe(label.startColumn);
    expect(invocation.position.end.column).toBe(label.endColumn);
    expect(invocation.arguments.map(({ value }) => value)).toEqual(label.args.map(({ value }) => value));
    expect(invocation.options.map(({ long, value }) => [long.replace(/^--/, ''), value ?? true])).toEqual(
      Object.entries(label.flags).flatMap(([name, values]) => values.map((value) => [name, value])),
    );
    expect(invocation.context.place).toBe(
      label.context?.startsWith('container') === true ? 'container' : 'host',
    );
  });

  test('five chapters with their sections, the exercises inside', () => {
    const chapters = note.children.filter((node): node is Chapter => node.type === 'chapter');
    const sections = (chapter: Chapter) =>
      chapter.children
        .filter((node): node is Section => node.type === 'section')
        .map(({ number, title, role }) => (role === 'exercise' ? `${title.text}!` : number));
    expect(chapters.map((chapter) => [chapter.label, sections(chapter)])).toEqual([
      ['2장', ['연습문제!']],
      ['3장', ['3.3', '3.4', '3.5', '연습문제!']],
      ['4장', ['연습문제!']],
      ['5장', []],
      ['6장', []],
    ]);
  });

  test('all rows of the option table', () => {
    const rows = [
      ...note.explanations.filter(({ form }) => form === 'table-row'),
      ...note.options.filter(({ form }) => form === 'table'),
      ...note.parts.filter(({ part }) => part === 'diamol/registry'),
    ];
    expect(rows.map(({ position }) => position.start.line).sort((a, b) => a - b)).toEqual([
      132, 133, 134, 135, 136,
    ]);
    expect(
      note.options.filter(({ form }) => form === 'table').map(({ command, option }) => [command, option]),
    ).toEqual([
      ['docker container run', '--detach'],
      ['docker container run', '--publish'],
      ['docker container run', '--restart'],
    ]);
  });

  test('all four parts of the image reference', () => {
    const literal = 'docker.io/diamol/golang:latest';
    expect(
      note.parts.filter((part) => part.literal === literal).map(({ part, index }) => [part, index]),
    ).toEqual([
      ['docker.io', 0],
      ['diamol', 10],
      ['golang', 17],
      ['latest', 24],
    ]);
  });

  test('six instructions, and the exercises with their solutions', () => {
    expect(note.instructions.map(({ instruction }) => instruction)).toEqual([
      'FROM',
      'ENV',
      'WORKDIR',
      'COPY',
      'CMD',
      'RUN',
    ]);
    expect(note.exercises.map(({ solution }) => solution.length)).toEqual([5, 5, 2]);
  });
});
