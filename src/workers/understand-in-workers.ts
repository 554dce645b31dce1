import { availableParallelism } from 'node:os';
import type { VFile } from 'vfile';
import type { Language } from '../language/language.ts';
import type { StudyNote } from '../study/nodes.ts';
import { leaveOutFor } from './leave-out-for.ts';
import { NoteLane } from './note-lane.ts';
import { addPlainMessage } from './plain-message.ts';

/** More workers than this cost more memory than they save time. */
const mostLanes = 8;

/**
 * Understands notes in workers, as many as there are cores, within limits of time and memory each. The longest come
 * first, so that no core waits for one at the end. Results stand in the order of the files; a note without one is
 * left out and its file says why.
 */
export async function understandInWorkers(
  files: readonly VFile[],
  language: Language,
  signal: AbortSignal,
): Promise<(StudyNote | undefined)[]> {
  const notes: (StudyNote | undefined)[] = files.map(() => undefined);
  const texts = files.map(String);
  const waiting = [...files.keys()].sort((a, b) => texts[a]!.length - texts[b]!.length);
  const crowd = { busy: 0 };
  const lanes = Array.from(
    { length: Math.min(availableParallelism(), mostLanes, files.length) },
    () => new NoteLane({ language }, crowd),
  );
  const stop = () => lanes.forEach((lane) => void lane.close());
  signal.addEventListener('abort', stop);
  const done = await Promise.allSettled(
    lanes.map(async (lane) => {
      try {
        for (let next = waiting.pop(); next !== undefined && !signal.aborted; next = waiting.pop()) {
          const file = files[next]!;
          notes[next] = await understandIn(lane, file, texts[next]!, language);
        }
      } finally {
        await lane.close();
      }
    }),
  );
  signal.removeEventListener('abort', stop);
  signal.throwIfAborted();
  for (const lane of done) if (lane.status === 'rejected') throw lane.reason;
  return notes;
}

async function understandIn(
  lane: NoteLane,
  file: VFile,
  text: string,
  language: Language,
): Promise<StudyNote | undefined> {
  const answer = await lane.understand({ path: file.path, text });
  if ('fault' in answer) {
    leaveOutFor(file, answer, language);
    return undefined;
  }
  for (const message of answer.messages) addPlainMessage(file, message);
  return answer.note;
}
