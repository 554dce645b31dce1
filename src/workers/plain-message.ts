import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/** A message of a file as plain data, which crosses a worker's border: an error would lose its own fields there. */
export interface PlainMessage {
  readonly reason: string;
  readonly ruleId: string | undefined;
  readonly source: string | undefined;
  readonly place: VFileMessage['place'];
  readonly fatal: VFileMessage['fatal'];
}

export function toPlainMessage({ reason, ruleId, source, place, fatal }: VFileMessage): PlainMessage {
  return { reason, ruleId, source, place, fatal };
}

/** Puts a message that crossed the border on its file. */
export function addPlainMessage(file: VFile, { reason, ruleId, source, place, fatal }: PlainMessage): void {
  file.message(reason, { ruleId, source, place }).fatal = fatal;
}
