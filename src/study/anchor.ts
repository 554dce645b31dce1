import { createHash } from 'node:crypto';

/**
 * A short ASCII anchor for a key: a letter and eight base-36 digits of its SHA-256.
 * Korean slugs would overrun the 127 bytes of a PDF name.
 */
export function hashAnchor(prefix: string, key: string): string {
  const digest = createHash('sha256').update(key).digest();
  const number = digest.readBigUInt64BE(0) % 36n ** 8n;
  return `${prefix}-${number.toString(36).padStart(8, '0')}`;
}
