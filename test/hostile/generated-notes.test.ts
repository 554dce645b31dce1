import { sample } from 'fast-check';
import { expect, test } from 'vitest';
import type { StudyNote } from '../../src/study/nodes.ts';
import { allUnsafe } from './all-unsafe.ts';
import { faultsOfNote } from './faults-of-note.ts';
import { generatedNote } from './generated-notes.ts';

/** `npm run fuzz` asks for more, under another seed. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 600);
const seed = Number(process.env['FUZZ_SEED'] ?? 20_260_301);
const chunk = 100;

test(
  `${runs} generated notes (seed ${seed}): no exception, nothing unsafe, places inside, the same again`,
  { timeout: 0 },
  async () => {
    const found: string[] = [];
    let seen = 0;
    let commands = 0;
    for (let start = 0; start < runs && found.length < 5; start += chunk) {
      const notes: StudyNote[] = [];
      for (const source of sample(generatedNote, {
        seed: seed + start,
        numRuns: Math.min(chunk, runs - start),
      })) {
        seen += 1;
        try {
          const { note, faults } = faultsOfNote(source);
          found.push(...faults.map((fault) => `${fault} in ${JSON.stringify(source)}`));
          if (note) notes.push({ ...note, path: `${seen}.md` });
          commands += note?.invocations.length ?? 0;
        } catch (error) {
          found.push(`${String(error)} in ${JSON.stringify(source)}`);
        }
      }
      const { unsafe } = await allUnsafe(notes);
      found.push(...unsafe.map((fault) => `${fault} in notes from ${start}`));
    }
    expect(found.slice(0, 5)).toEqual([]);
    expect(seen).toBe(runs);
    expect(commands).toBeGreaterThan(runs);
  },
);
