import { createHash } from 'node:crypto';

/** SHA-256 of a file's content, in hex: by it we know again what we wrote. */
export function contentHash(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
