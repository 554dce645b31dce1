// Builds the deck of a folder of notes with the compiled library.
import { anki, planAnki } from '../../lib/export/anki/anki.js';
import { buildStudySet } from '../../lib/pipeline.js';

/** The package, the lock, and what the diff says, for `now` and the text of a lock (or none). */
export async function buildDeck(folder, now, lock, options = {}) {
  const { set, found } = await buildStudySet({ inputs: [folder], cwd: process.cwd(), language: 'ko' });
  const context = {
    language: 'ko',
    now,
    root: found.root,
    signal: new AbortController().signal,
    browser: () => Promise.reject(new Error('cards need no browser')),
    options: { ...options, ...(lock !== undefined && { lock }) },
  };
  const result = await anki.export(set, context);
  const plan = await planAnki(set, context);
  return {
    files: result.files,
    bytes: result.files[0].value,
    lock: String(result.lock),
    summary: result.summary,
    messages: result.messages,
    changes: plan.changes,
    deck: plan.deck.name,
  };
}
