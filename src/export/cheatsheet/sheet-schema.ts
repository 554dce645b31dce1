import { z } from 'zod';

const text = z
  .strictObject({
    text: z.string(),
    source: z
      .enum(['notes', 'pilgi'])
      .describe('whose words: the author’s, or ours where the notes have none'),
  })
  .describe('a meaning in one line');

const option = z.strictObject({
  short: z.string().optional().describe('-p'),
  long: z.string().describe('--publish; the short one where there is no other'),
  value: z.string().optional().describe('a value of the notes; empty: any; absent: a flag'),
  meaning: text.optional(),
});

const part = z.union([z.string(), z.strictObject({ placeholder: z.string() })]);

const example = z.strictObject({
  command: z.string().describe('as copied: no prompt, no comment, no character that only looks like another'),
  template: z.array(part).describe('the same, its placeholders apart'),
  meaning: z.string().optional().describe('what the notes say of this line'),
});

const place = z.strictObject({
  note: z.string().describe('path of the note below the notes’ folder'),
  section: z.string(),
  line: z.int().min(1),
  number: z.string().optional().describe('number of the innermost section that has one'),
  href: z.string().optional().describe('address of that line, where it is known how notes are reached'),
});

const command = z.strictObject({
  name: z.string().describe('canonical: docker container ls'),
  short: z.string().optional().describe('docker ps'),
  spellings: z.array(z.string()).describe('further spellings in the notes'),
  meaning: text.optional(),
  options: z.array(option),
  examples: z.array(example).describe('lines of the notes, best first'),
  places: z.array(place).describe('where it stands in the notes; the first is the one to read on'),
  url: z.string().optional().describe('the official page'),
  inContainer: z.boolean().describe('only ever typed inside a container'),
});

/** `cheatsheet.json`; published as `docs/cheatsheet.schema.json`. */
export const sheetSchema = z
  .strictObject({
    version: z.literal(1),
    title: z.string(),
    language: z.enum(['ko', 'en']).describe('language of the words that are pilgi’s'),
    groups: z.array(
      z.strictObject({
        id: z.string(),
        title: z.string(),
        path: z.string().optional().describe('what its commands begin with: docker container'),
        commands: z.array(command),
      }),
    ),
  })
  .describe('The cheat sheet of a set of notes');

export type SheetFile = z.infer<typeof sheetSchema>;
