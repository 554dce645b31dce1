import { z } from 'zod';
import type { Invocation, StudyNote } from './nodes.ts';

const line = z.int().min(1).describe('1-based line in the note');

const option = z.strictObject({
  written: z.string().describe('as written with its value: --publish 8088:80'),
  long: z.string().describe('canonical long name with dashes'),
  value: z.string().optional(),
});

const command = z.strictObject({
  id: z.string(),
  line,
  endLine: line,
  where: z.enum(['fence', 'fence-comment', 'inline', 'list', 'table', 'heading', 'paragraph']),
  role: z.enum(['line', 'template', 'head', 'mention']),
  text: z.string(),
  executable: z.string(),
  canonical: z.string(),
  written: z.string(),
  context: z.enum(['host', 'container']),
  options: z.array(option),
  arguments: z.array(z.string()),
  wrapper: z.array(z.string()).optional(),
  piped: z.array(z.string()).optional(),
  comment: z.string().optional(),
});

/** What was recognized in a note, as plain JSON for tests, the scorer and other tools. */
export const factsSchema = z
  .strictObject({
    commands: z.array(command),
    explanations: z.array(
      z.strictObject({ commands: z.array(z.string()), form: z.string(), line, text: z.string() }),
    ),
    options: z.array(
      z.strictObject({
        command: z.string(),
        option: z.string(),
        written: z.string(),
        meaning: z.string(),
        line,
      }),
    ),
    terms: z.array(z.strictObject({ term: z.string(), meaning: z.string(), form: z.string(), line })),
    parts: z.array(z.strictObject({ literal: z.string(), part: z.string(), meaning: z.string(), line })),
    instructions: z.array(z.strictObject({ instruction: z.string(), meaning: z.string(), line })),
    questions: z.array(z.strictObject({ question: z.string(), answer: z.string(), line })),
    exercises: z.array(z.strictObject({ task: z.string(), solution: z.array(z.string()), line })),
  })
  .describe('What pilgi recognized in a note');

export type Facts = z.infer<typeof factsSchema>;

/** The facts of a note. */
export function toFacts(note: StudyNote): Facts {
  const at = ({ position }: { position: { start: { line: number } } }) => position.start.line;
  return {
    commands: note.invocations.map(commandFact),
    explanations: note.explanations.map((node) => ({
      commands: node.commands,
      form: node.form,
      line: at(node),
      text: node.text,
    })),
    options: note.options.map(({ command: owner, option: name, written, meaning, position }) => ({
      command: owner,
      option: name,
      written,
      meaning: meaning.text,
      line: position.start.line,
    })),
    terms: note.terms.map((node) => ({
      term: node.term,
      meaning: node.meaning.text,
      form: node.form,
      line: at(node),
    })),
    parts: note.parts.map((node) => ({
      literal: node.literal,
      part: node.part,
      meaning: node.meaning.text,
      line: at(node),
    })),
    instructions: note.instructions.map((node) => ({
      instruction: node.instruction,
      meaning: node.meaning.text,
      line: at(node),
    })),
    questions: note.questions.map((node) => ({
      question: node.question.text,
      answer: node.answer.text,
      line: at(node),
    })),
    exercises: note.exercises.map((node) => ({
      task: node.task.text,
      solution: node.solution,
      line: at(node),
    })),
  };
}

function commandFact(invocation: Invocation): Facts['commands'][number] {
  const { wrapper, piped, comment } = invocation;
  return {
    id: invocation.id,
    line: invocation.position.start.line,
    endLine: invocation.position.end.line,
    where: invocation.where,
    role: invocation.role,
    text: invocation.text,
    executable: invocation.executable.value,
    canonical: invocation.canonical,
    written: invocation.written,
    context: invocation.context.place,
    options: invocation.options.map(({ written, long, value }) => ({
      written,
      long,
      ...(value !== undefined && { value }),
    })),
    arguments: invocation.arguments.map(({ value }) => value),
    ...(wrapper.length > 0 && { wrapper: wrapper.map(({ value }) => value) }),
    ...(piped.length > 0 && { piped: piped.map(({ text }) => text) }),
    ...(comment && { comment: comment.text }),
  };
}
