import { fileURLToPath } from 'node:url';
import { planAnki } from '../../../src/export/anki/anki.ts';
import type { DeckPlan } from '../../../src/export/anki/plan-deck.ts';
import { buildStudySet } from '../../../src/pipeline.ts';
import type { ExportContext } from '../../../src/export/exporter.ts';
import type { StudySet } from '../../../src/study/study-set.ts';

/** Notes with the cards they make beside them. */
export const fixturesOfCards = new URL('../../fixtures/anki/', import.meta.url);

/** A context for the Anki exporter at a fixed time. */
export function ankiContext(root: string, options: Record<string, unknown>): ExportContext {
  return {
    language: 'ko',
    now: new Date('2026-01-01T00:00:00Z'),
    signal: new AbortController().signal,
    root,
    browser: () => Promise.reject(new Error('cards need no browser')),
    options,
  };
}

/** Reads the notes of a folder into a study set. */
export async function readFolder(folder: URL): Promise<{ set: StudySet; root: string }> {
  const cwd = fileURLToPath(folder);
  const { set, found } = await buildStudySet({ inputs: ['.'], cwd, language: 'ko' });
  return { set, root: found.root };
}

/** The deck of a folder of notes. */
export async function planFolder(folder: URL, options: Record<string, unknown>): Promise<DeckPlan> {
  const { set, root } = await readFolder(folder);
  return planAnki(set, ankiContext(root, options));
}
