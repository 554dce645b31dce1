import { z } from 'zod';

const line = z.int().min(1);

const truthSchema = z.strictObject({
  commands: z.array(
    z.strictObject({
      id: z.string(),
      line,
      where: z.enum(['fence', 'fence-comment', 'inline', 'list', 'table', 'heading', 'paragraph']),
      role: z.enum(['line', 'template', 'head', 'mention']),
      text: z.string(),
      canonical: z.string(),
      options: z.array(z.string()),
      arguments: z.array(z.string()).optional(),
    }),
  ),
  explanations: z.array(z.strictObject({ command: z.string(), line, text: z.string(), form: z.string() })),
  options: z.array(z.strictObject({ command: z.string(), option: z.string(), line, meaning: z.string() })),
  terms: z.array(z.strictObject({ term: z.string(), line, meaning: z.string() })),
  parts: z.array(z.strictObject({ literal: z.string(), part: z.string(), line })),
  instructions: z.array(z.strictObject({ instruction: z.string(), line })),
  questions: z.array(z.strictObject({ line, question: z.string() })),
  exercises: z.array(z.strictObject({ line, solution: z.array(z.string()) })),
});

/** What a careful reader labeled in a note. Lines are 1-based; an explanation names the command it says something of. */
export type Truth = z.infer<typeof truthSchema>;

/**
 * Reads the labels of a note from JSON.
 * @throws {SyntaxError} Where it is not JSON.
 * @throws {z.ZodError} Where a label has another shape.
 */
export function parseTruth(json: string): Truth {
  return truthSchema.parse(JSON.parse(json));
}
