import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildTools } from './grammar/tools.ts';
import { findLabeledNotes, type LabeledNote, readFacts, readTruth } from './score/labeled-notes.ts';
import { differences, type ScoredNote, scoreTable } from './score/report.ts';
import { scoreNote } from './score/score-note.ts';
import { tally } from './score/tally.ts';
import { PilgiError } from './study/pilgi-error.ts';

const usage = 'Usage: npm run score -- TRUTH.json NOTE.md\n       npm run score -- FOLDER [--json]';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean', default: false } },
  });
  const notes = await scoreAll(await labeledNotes(positionals));
  process.stdout.write(`${values.json ? toJson(notes) : toText(notes)}\n`);
} catch (error) {
  if (!(error instanceof PilgiError) && !isUsageError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error instanceof PilgiError ? error.exitCode : 2;
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

function isUsageError(error: unknown): error is Error {
  return error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
}
