import type { OutputFolder } from '../write/output-folder.ts';
import type { DeckLock } from './deck-lock.ts';
import type { Outcome } from './outputs.ts';

/** Writes what was made: all of it or nothing. The deck comes last, for it may never be there without its lock. */
export async function writeOutcomes(
  outcomes: readonly Outcome[],
  folder: OutputFolder,
  lock: DeckLock,
  overwrite: boolean,
): Promise<void> {
  const results = outcomes.flatMap(({ id, result }) => (result === undefined ? [] : [{ id, result }]));
  if (results.length === 0) return;
  const locked = results.filter(({ result }) => result.lock !== undefined);
  const ordered = [...results.filter(({ result }) => result.lock === undefined), ...locked];
  await folder.write(
    // An exporter's main file is its first: it goes last, when all that it refers to is there.
    ordered.map(({ id, result }) => ({ by: id, files: [...result.files].reverse() })),
    locked.map(({ result }) => ({ file: lock.file, value: String(result.lock), before: lock.text })),
    overwrite,
  );
}
