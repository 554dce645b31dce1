import type { Palette } from '../check/format/palette.ts';
import { toFacts } from '../study/facts.ts';
import type { Chapter, Invocation, Section, StudyNote } from '../study/nodes.ts';
import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';
import { paletteOf } from './palette-of.ts';
import { type CommonFlags, study } from './study-command.ts';
import { printable, type Terminal } from './terminal.ts';

/** What `pilgi inspect` is told. */
export interface InspectFlags extends CommonFlags {
  json?: boolean;
  facts?: boolean;
}

/** Shows how a note was understood: as text with the evidence, as the study tree, or as facts. */
export async function inspect(input: string, flags: InspectFlags, terminal: Terminal): Promise<ExitCode> {
  const { set, exitCode, words } = await study([input], flags, terminal);
  if (set.notes.length > 1) {
    throw new PilgiError(words('inspect-one', { path: input, count: set.notes.length }), 2);
  }
  for (const note of set.notes) {
    if (flags.facts === true) terminal.out(`${JSON.stringify(toFacts(note), undefined, 2)}\n`);
    else if (flags.json === true) terminal.out(`${JSON.stringify(note, undefined, 2)}\n`);
    else terminal.out(`${inspectText(note, paletteOf(terminal))}\n`);
  }
  return exitCode;
}

interface Line {
  line: number;
  text: string;
}

/** The note as a list by line: structure, and everything recognized with the rule that saw it. */
function inspectText(note: StudyNote, palette: Palette): string {
  const lines: Line[] = [...structure(note, palette), ...meanings(note, palette)];
  for (const invocation of note.invocations) {
    lines.push({ line: invocation.position.start.line, text: invocationText(invocation, palette) });
  }
  const width = String(Math.max(0, ...lines.map(({ line }) => line))).length;
  const rows = lines
    .sort((a, b) => a.line - b.line)
    .map(({ line, text }) => `${palette.faint(String(line).padStart(width))}  ${text}`);
  return [palette.strong(printable(note.title.text)), ...rows].join('\n');
}

function structure(note: StudyNote, palette: Palette): Line[] {
  const lines: Line[] = [];
  const walk = (node: Chapter | Section, depth: number): void => {
    const number = node.type === 'chapter' ? node.label : node.number;
    const role = node.type === 'section' && node.role !== 'section' ? ` [${node.role}]` : '';
    const title = printable([number, node.title.text].filter(Boolean).join(' '));
    lines.push({
      line: node.position.start.line,
      text: palette.strong(`${'#'.repeat(depth)} ${title}`) + role,
    });
    for (const child of node.children) if (child.type === 'section') walk(child, depth + 1);
  };
  for (const child of note.children) if (child.type === 'chapter' || child.type === 'section') walk(child, 1);
  return lines;
}

function invocationText(invocation: Invocation, palette: Palette): string {
  const evidence = invocation.evidence.map(({ rule, detail }) =>
    detail === undefined ? rule : `${rule}: ${detail}`,
  );
  const inside = invocation.context.place === 'container' ? ' in-container' : '';
  const problems = invocation.problems.map(({ kind, word }) => ` ! ${kind} ${word}`).join('');
  const text = printable(invocation.text.replaceAll(/\s*\n\s*/g, ' '));
  const about = `${invocation.where}, ${invocation.role}${inside}; ${evidence.join(', ')}`;
  return `  ${invocation.id} ${palette.strong(text)} ${palette.faint(`= ${printable(invocation.canonical)} (${printable(about)})`)}${printable(problems)}`;
}

function meanings(note: StudyNote, palette: Palette): Line[] {
  const row = (
    node: { position: { start: { line: number } } },
    name: string,
    text: string,
    why: string,
  ): Line => ({
    line: node.position.start.line,
    text: `  ${name}: ${printable(text)} ${palette.faint(`(${why})`)}`,
  });
  return [
    ...note.explanations.map((node) =>
      row(node, `${node.commands.join(',')} explanation`, node.text, node.form),
    ),
    ...note.options.map((node) =>
      row(node, `${node.command} ${node.option}`, node.meaning.text, `option, ${node.form}`),
    ),
    ...note.terms.map((node) => row(node, node.term, node.meaning.text, `term, ${node.form}`)),
    ...note.parts.map((node) => row(node, node.part, node.meaning.text, `part of ${node.literal}`)),
    ...note.instructions.map((node) => row(node, node.instruction, node.meaning.text, node.language)),
    ...note.questions.map((node) => row(node, node.question.text, node.answer.text, 'question')),
    ...note.exercises.map((node) =>
      row(node, 'exercise', node.task.text, `solution ${node.solution.join(',') || 'none'}`),
    ),
    ...note.steps.map((node) => row(node, node.about.text, `${node.items.length}`, 'steps')),
  ];
}
