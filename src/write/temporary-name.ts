import { randomBytes } from 'node:crypto';
import path from 'node:path';

const pattern = /^\.pilgi-(\d+)-[0-9a-f]{12}\.(?:new|old)$/;

/**
 * Path of a temporary file in the folder of a file: its new content, or what it was before. The process that makes it
 * is named in it, so that those of dead ones are known; the file is not, for names have limits.
 */
export function temporaryName(target: string, kind: 'new' | 'old'): string {
  return path.join(path.dirname(target), `.pilgi-${process.pid}-${randomBytes(6).toString('hex')}.${kind}`);
}

/** The process that made a temporary file; nothing where the name is none of ours. */
export function makerOf(file: string): number | undefined {
  const pid = pattern.exec(path.basename(file))?.[1];
  return pid === undefined ? undefined : Number(pid);
}
