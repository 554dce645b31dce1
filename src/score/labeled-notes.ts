import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Tools } from '../grammar/tools.ts';
import { understandNote } from '../pipeline.ts';
import { readNote } from '../read/read-note.ts';
import { type Facts, toFacts } from '../study/facts.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import { parseTruth, type Truth } from './truth.ts';

/** A note and its labels, as paths. */
export interface LabeledNote {
  readonly truth: string;
  readonly note: string;
}

const ending = '.truth.json';

/** The labeled notes of a folder and its folders: `name.md` with `name.truth.json` beside it. */
export async function findLabeledNotes(folder: string): Promise<LabeledNote[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => path.join(folder, name))
    .map((truth) => ({ truth, note: `${truth.slice(0, -ending.length)}.md` }));
}

/**
 * Reads the labels of a note.
 * @throws {PilgiError} Where the file can't be read or holds anything but labels.
 */
export async function readTruth(file: string): Promise<Truth> {
  try {
    return parseTruth(await readFile(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new PilgiError(`${file}: ${reason}`, 3, { file, cause: error });
  }
}

/**
 * Reads and understands a note as a build would.
 * @throws {PilgiError} Where the note is left out.
 */
export async function readFacts(file: string, tools: Tools): Promise<Facts> {
  const read = await readNote(
    { file: path.resolve(file), path: path.basename(file).normalize('NFC') },
    { language: 'en' },
  );
  const note = understandNote(read, 'en', tools);
  if (note !== undefined) return toFacts(note);
  const reason = read.messages.find(({ fatal }) => fatal === true)?.reason ?? 'the note is empty';
  throw new PilgiError(`${file}: ${reason}`, 3, { file });
}
