import path from 'node:path';
import { nodeDisk } from '../../src/write/disk.ts';
import { openOutputFolder } from '../../src/write/output-folder.ts';
import { WriteError } from '../../src/write/write-error.ts';
import { type Call, faultyDisk } from './faulty-disk.ts';
import {
  type Contents,
  contentsOf,
  emptyProject,
  markDead,
  noPatience,
  outputSet,
  writeSet,
} from './output-set.ts';

/** What there is before the write that goes wrong. */
export type Before = 'nothing' | 'old';

/** What became of writes that went wrong; `wrong` says what is neither old nor new, whole. */
export interface Counts {
  runs: number;
  old: number;
  new: number;
  wrong: string[];
}

/** Fails the n-th call of a kind, for every n that a write comes to, each with the next of the codes. */
export async function failEach(
  project: string,
  before: Before,
  call: Call,
  codes: readonly string[],
): Promise<Counts> {
  const counts: Counts = { runs: 0, old: 0, new: 0, wrong: [] };
  for (let nth = 1; ; nth += 1) {
    const old = await prepare(project, before);
    const { disk, happened } = faultyDisk({ call, code: codes[nth % codes.length]!, nth });
    const error = await writeSet(project, 'new', disk).catch((caught: unknown) => caught);
    if (!happened()) return note(counts, error === undefined, `without a fault: ${String(error)}`);
    counts.runs += 1;
    note(counts, error === undefined || error instanceof WriteError, `${nth}: ${String(error)}`);
    const left = await contentsOf(project);
    count(counts, left, error === undefined ? sorted(outputSet('new')) : old, `${nth}`);
    // A failure while tidying up leaves something for the next run, any other nothing.
    if (call !== 'unlink' && call !== 'readdir')
      note(counts, isSame(left, withoutTemporary(left)), `${nth}: leaves ${Object.keys(left).join()}`);
    await markDead(project);
    await tryAgain(project, counts, nth);
  }
}

/** Lets the process die at the n-th call of any kind, for every n; looks at once, and at what the next run finds. */
export async function dieAtEach(project: string, before: Before): Promise<Counts> {
  const counts: Counts = { runs: 0, old: 0, new: 0, wrong: [] };
  for (let nth = 1; ; nth += 1) {
    const old = await prepare(project, before);
    const { disk, happened } = faultyDisk({ nth, code: 'EIO' });
    await writeSet(project, 'new', disk).catch(() => undefined);
    if (!happened()) return counts;
    counts.runs += 1;
    await markDead(project);
    const left = withoutTemporary(await contentsOf(project));
    const torn = Object.entries(left).filter(
      ([name, content]) => content !== old[name] && content !== outputSet('new')[name],
    );
    note(counts, torn.length === 0, `${nth}: torn ${torn.map(([name]) => name).join()}`);
    const isAlone = isNewDeck(left) && left['notes/pilgi.lock.json'] !== 'lock new';
    note(counts, !isAlone, `${nth}: a new deck with an old lock`);
    await openAndClose(project);
    const found = await contentsOf(project);
    count(counts, found, isNewDeck(found) ? sorted(outputSet('new')) : old, `${nth}`);
    await tryAgain(project, counts, nth);
  }
}

/** What a run does before it writes anything. */
export async function openAndClose(project: string): Promise<void> {
  const opened = await openOutputFolder(path.join(project, 'dist'), 'pilgi.lock.json', nodeDisk, noPatience);
  await opened.close();
}

/** A project before a write. */
export async function prepare(project: string, before: Before): Promise<Contents> {
  await emptyProject(project);
  if (before === 'old') await writeSet(project, 'old', nodeDisk);
  return contentsOf(project);
}

/** All but the temporary files and the journal. */
export function withoutTemporary(contents: Contents): Contents {
  return Object.fromEntries(Object.entries(contents).filter(([name]) => !name.includes('/.pilgi')));
}

async function tryAgain(project: string, counts: Counts, nth: number): Promise<void> {
  await writeSet(project, 'new', nodeDisk);
  const now = await contentsOf(project);
  const isWhole = isSame(now, sorted(outputSet('new')));
  note(counts, isWhole, `${nth}: the next run leaves ${Object.keys(now).join()}`);
}

function count(counts: Counts, found: Contents, expected: Contents, what: string): void {
  counts[isNewDeck(expected) ? 'new' : 'old'] += 1;
  note(counts, isSame(withoutTemporary(found), expected), `${what}: a mix`);
}

function note(counts: Counts, isRight: boolean, what: string): Counts {
  if (!isRight) counts.wrong.push(what);
  return counts;
}

function isNewDeck(contents: Contents): boolean {
  return contents['dist/deck.apkg'] === outputSet('new')['dist/deck.apkg'];
}

function isSame(left: Contents, right: Contents): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}

function sorted(contents: Contents): Contents {
  return Object.fromEntries(Object.entries(contents).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
