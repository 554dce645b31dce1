import path from 'node:path';
import { WriteError } from './write-error.ts';

/** Whether a path is a folder's own or stands below it, as both are spelled. */
export function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}

/** The absolute path of a file below a folder; throws a `WriteError` where it leads out of it, or to itself. */
export function resolveInside(folder: string, file: string): string {
  const target = path.resolve(folder, file);
  if (target === path.resolve(folder) || !isInside(folder, target)) throw new WriteError('outside', target);
  return target;
}
