import { sample } from 'fast-check';
import type { StudyNote } from '../../src/study/nodes.ts';
import { allUnsafe } from './all-unsafe.ts';
import { faultsOfCheck } from './faults-of-check.ts';
import { faultsOfNote } from './faults-of-note.ts';
import { generatedNote } from './generated-notes.ts';

/** What became of generated notes. */
export interface Tried {
  readonly notes: number;
  /** Commands that were recognized in them. */
  readonly commands: number;
  /** What is wrong, each with the note it is in; a few at most. */
  readonly faults: readonly string[];
}

const chunk = 100;
const enoughFaults = 5;

/**
 * Understands, checks and exports `count` generated notes: an exception, anything unsafe, a place that is not where it
 * says, or another result the second time is a fault. The same seed gives the same notes.
 */
export async function tryGenerated(count: number, seed: number): Promise<Tried> {
  const faults: string[] = [];
  let tried = 0;
  let commands = 0;
  for (let start = 0; start < count && faults.length < enoughFaults; start += chunk) {
    const notes: StudyNote[] = [];
    const texts = new Map<string, string>();
    for (const source of sample(generatedNote, {
      seed: seed + start,
      numRuns: Math.min(chunk, count - start),
    })) {
      tried += 1;
      const path = `${tried}.md`;
      try {
        const understood = faultsOfNote(source);
        faults.push(...understood.faults.map((fault) => `${fault} in ${JSON.stringify(source)}`));
        if (understood.note) notes.push({ ...understood.note, path });
        commands += understood.note?.invocations.length ?? 0;
        texts.set(path, source);
      } catch (error) {
        faults.push(`${String(error)} in ${JSON.stringify(source)}`);
      }
    }
    const together = [...(await allUnsafe(notes)).unsafe, ...faultsOfCheck(notes, texts)];
    faults.push(...together.map((fault) => `${fault} in notes from ${start}`));
  }
  return { notes: tried, commands, faults: faults.slice(0, enoughFaults) };
}
