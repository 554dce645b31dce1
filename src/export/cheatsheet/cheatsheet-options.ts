import { z } from 'zod';
import type { Language } from '../../language/language.ts';
import { readSettings } from '../read-settings.ts';
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
export function cheatsheetOptions(
  options: Readonly<Record<string, unknown>>,
  language: Language,
): CheatsheetOptions {
  return readSettings(schema, options, language);
}
