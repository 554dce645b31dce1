import { z } from 'zod';
import type { Language } from '../../language/language.ts';
import { readSettings } from '../read-settings.ts';
import { cardKinds } from './anki-note.ts';
import { formatIds } from './formats/formats.ts';

const schema = z.strictObject({
  /** Name of the main deck; the set's title where absent. */
  deck: z.string().trim().min(1).optional(),
  /** Tags for every Anki note. */
  tags: z.array(z.string()).optional(),
  /** Only these kinds go into the package, with their reverse cards; the lock keeps the others as they are. */
  only: z.array(z.enum(cardKinds).exclude(['option-recall', 'term-recall'])).optional(),
  /** Only new cards: those that the lock does not know, or those first built on this day (`2026-03-01`, UTC) or later. */
  since: z.union([z.literal('lock'), z.iso.date()]).optional(),
  /** How the deck is handed over. */
  format: z.enum(formatIds).optional(),
  /** Text of the lock file beside the notes; absent at the first build. */
  lock: z.string().optional(),
});

/** Settings of the Anki exporter. */
export type AnkiOptions = Readonly<z.infer<typeof schema>>;

/** Reads the exporter's settings; throws a `PilgiError` that names the wrong one. */
export function ankiOptions(options: Readonly<Record<string, unknown>>, language: Language): AnkiOptions {
  return readSettings(schema, options, language);
}
