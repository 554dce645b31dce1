import { z } from 'zod';
import { PilgiError } from '../../study/pilgi-error.ts';
import { formatIds, usualFormats } from './format-ids.ts';

const schema = z.strictObject({
  /** Forms to make. */
  formats: z
    .array(z.enum(formatIds))
    .min(1)
    .default([...usualFormats]),
  /** Columns of the printed sheet. */
  columns: z.int().min(2).max(4).default(3),
  /** Paper of the printed sheet, always landscape. */
  paper: z.enum(['A4', 'Letter']).default('A4'),
  /**
   * Where the notes can be read: a path from the output folder (`../notes/`) or their address on the web
   * (`https://github.com/…/blob/main/notes/`). Without it places are told, not linked.
   */
  source: z.string().min(1).optional(),
});

/** Settings of the cheat sheet. */
export type CheatsheetOptions = Readonly<z.infer<typeof schema>>;

/** Reads the exporter's settings; throws a `PilgiError` that names the wrong one. */
export function cheatsheetOptions(options: Readonly<Record<string, unknown>>): CheatsheetOptions {
  const read = schema.safeParse(options);
  if (read.success) return read.data;
  throw new PilgiError(`cheatsheet: ${z.prettifyError(read.error).replaceAll(/\s+/g, ' ')}`, 2);
}
