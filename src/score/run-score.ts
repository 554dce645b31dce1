import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildTools } from '../grammar/tools.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import { findLabeledNotes, type LabeledNote, readFacts, readTruth } from './labeled-notes.ts';
import { differences, type ScoredNote, scoreTable } from './report.ts';
import { scoreNote } from './score-note.ts';
import { tally } from './tally.ts';

const usage = 'Usage: npm run score -- TRUTH.json NOTE.md\n       npm run score -- FOLDER [--json]';

/**
 * Scores a note against its labels, or a folder of such pairs; what there is to print, as text or JSON.
 * @throws {PilgiError} For a wrong command line (exit 2) and for labels that cannot be read (exit 3).
 */
export async function runScore(argv: readonly string[]): Promise<string> {
  const { json, paths } = readArguments(argv);
  const notes = await scoreAll(await labeledNotes(paths));
  return json ? toJson(notes) : toText(notes);
}

function readArguments(argv: readonly string[]): { json: boolean; paths: readonly string[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false } },
    });
    return { json: values.json, paths: positionals };
  } catch (cause) {
    // All that it throws is about the words it was given.
    throw new PilgiError((cause as Error).message, 2, { cause });
  }
}

/** A folder of labeled notes, or one note after its labels. */
async function labeledNotes([first, note, ...more]: readonly string[]): Promise<LabeledNote[]> {
  if (first === undefined || more.length > 0) throw new PilgiError(usage, 2);
  if (note !== undefined) return [{ truth: first, note }];
  const found = await findLabeledNotes(first).catch((error: unknown) => {
    throw new PilgiError(String(error), 3, { cause: error });
  });
  if (found.length === 0) throw new PilgiError(`${first}: no *.truth.json in it`, 3);
  return found;
}

async function scoreAll(labeled: readonly LabeledNote[]): Promise<ScoredNote[]> {
  const tools = buildTools();
  const scored: ScoredNote[] = [];
  for (const { truth, note } of labeled) {
    const verdicts = scoreNote(await readTruth(truth), await readFacts(note, tools), tools);
    scored.push({ path: path.basename(note).normalize('NFC'), verdicts });
  }
  return scored;
}

function toText(notes: readonly ScoredNote[]): string {
  const all = notes.flatMap(({ verdicts }) => verdicts);
  return [...differences(notes), '', scoreTable(tally(all))].join('\n').trimStart();
}

function toJson(notes: readonly ScoredNote[]): string {
  const all = notes.flatMap(({ verdicts }) => verdicts);
  return JSON.stringify({ scores: tally(all), notes }, undefined, 2);
}
