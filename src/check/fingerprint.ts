import { createHash } from 'node:crypto';
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/**
 * Fingerprints of a file's messages that survive edits elsewhere: of rule, path, the text of the line, and a count
 * where these repeat.
 */
export function fingerprints(file: VFile, path: string): Map<VFileMessage, string> {
  const lines = String(file).split('\n');
  const seen = new Map<string, number>();
  const result = new Map<VFileMessage, string>();
  for (const message of file.messages) {
    const line = lines[(message.line ?? 1) - 1]?.trim() ?? '';
    const key = [message.ruleId ?? '', path, line].join('\n');
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    result.set(message, createHash('sha256').update(`${key}\n${count}`).digest('hex').slice(0, 32));
  }
  return result;
}
