import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { noteTypes } from './note-types.ts';

/** The text of every card template by file name, and the one style sheet. */
export interface CardTemplates {
  readonly css: string;
  readonly html: Readonly<Record<string, string>>;
}

/** `templates/anki/` of this package: beside `src/` and `lib/` alike. */
const ours = fileURLToPath(new URL('../../../templates/anki/', import.meta.url));

/**
 * Reads the card templates. They are raw Anki HTML: `{{Field}}` is Anki's, not Handlebars'.
 *
 * @param templates the user's own `templates/` folder, whose `anki/` overrides ours file by file
 */
export async function readCardTemplates(templates: string | undefined): Promise<CardTemplates> {
  const read = async (name: string): Promise<string> => {
    const own = templates === undefined ? undefined : await readIfThere(join(templates, 'anki', name));
    return own ?? (await readFile(join(ours, name), 'utf8'));
  };
  const names = Object.values(noteTypes).flatMap((type) => type.templates.flatMap((t) => [t.front, t.back]));
  const texts = await Promise.all(names.map(read));
  return {
    css: await read('card.css'),
    html: Object.fromEntries(names.map((name, index) => [name, texts[index]!.trim()])),
  };
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
