import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { say } from '../language/catalog.ts';
import { read as en } from '../language/en/read.ts';
import { read as ko } from '../language/ko/read.ts';
import type { Language } from '../language/language.ts';
import { leaveOut } from '../study/leave-out.ts';
import type { NoteFault } from './note-task.ts';
import { heapLimit, timeLimit } from './ration.ts';

/** Leaves a note out for the reason that its understanding ended without an answer. */
export function leaveOutFor(file: VFile, { fault, detail }: NoteFault, language: Language): VFileMessage {
  const seconds = Math.round(timeLimit(String(file).length) / 1_000);
  const reason = say({ ko, en }, language, fault, { detail, seconds, limit: heapLimit });
  return leaveOut(file, fault, reason);
}
