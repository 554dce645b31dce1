import path from 'node:path';
import type { BuildFlags } from './build.ts';
import type { Studied } from './study-command.ts';
import type { Terminal } from './terminal.ts';

/** The folder for the results, absolute. */
export function outFolder(flags: BuildFlags, { config }: Studied, { cwd }: Terminal): string {
  return path.resolve(cwd, flags.out ?? config.out ?? 'dist');
}
