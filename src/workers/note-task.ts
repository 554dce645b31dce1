import type { Language } from '../language/language.ts';
import type { StudyNote } from '../study/nodes.ts';
import type { PlainMessage } from './plain-message.ts';

/** What a worker is told once, when it starts. */
export interface NoteWorkerData {
  readonly language: Language;
}

/** A note on its way to a worker. */
export interface NoteTask {
  readonly path: string;
  readonly text: string;
}

/** What became of it; `note` is absent where it is left out. */
export interface NoteAnswer {
  readonly note?: StudyNote | undefined;
  readonly messages: readonly PlainMessage[];
}

/** Why there is no answer. */
export interface NoteFault {
  readonly fault: 'too-slow' | 'too-much-memory' | 'internal-error';
  readonly detail: string;
}

/** What a worker sends: that it is ready, then an answer for each note. */
export type FromNoteWorker = 'ready' | NoteAnswer | NoteFault;
