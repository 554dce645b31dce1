import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** Marks a note as left out: a fatal message, by a rule, at a place of it. */
export function leaveOut(file: VFile, ruleId: string, reason: string, line = 1, column = 1): VFileMessage {
  const message = file.message(reason, { ruleId, source: 'pilgi', place: { line, column } });
  message.fatal = true;
  return message;
}
