import type { VFile } from 'vfile';
import type { Language } from '../language/language.ts';
import type { StudyNote } from '../study/nodes.ts';
import { firstLine } from './first-line.ts';
import { inTime } from './in-time.ts';
import { leaveOutFor } from './leave-out-for.ts';
import { patience, timeLimit } from './ration.ts';

/** Understands a note in this thread within its time; whatever goes wrong leaves the note out. */
export function understandHere(
  file: VFile,
  language: Language,
  understand: (file: VFile) => StudyNote | undefined,
): StudyNote | undefined {
  try {
    return inTime(timeLimit(String(file).length) * patience, () => understand(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const fault = code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'too-slow' : 'internal-error';
    leaveOutFor(file, { fault, detail: firstLine(error) }, language).cause = error;
    return undefined;
  }
}
