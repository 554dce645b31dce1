import type { VFile } from 'vfile';

/** Marks a note as left out: a fatal message, by `rule`, at a line of it. */
export function leaveOut(file: VFile, rule: string, reason: string, line = 1): VFile {
  const message = file.message(reason, { ruleId: rule, source: 'pilgi', place: { line, column: 1 } });
  message.fatal = true;
  return file;
}
