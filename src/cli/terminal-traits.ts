import type { WriteStream } from 'node:tty';
import type { Terminal } from './terminal.ts';

/** What a standard output is: a person's terminal or a pipe; its colors and width, 80 where it has none. */
export function terminalTraits(
  { isTTY, columns }: Partial<Pick<WriteStream, 'isTTY' | 'columns'>>,
  env: NodeJS.ProcessEnv,
): Pick<Terminal, 'interactive' | 'colors' | 'columns'> {
  const isTerminal = isTTY === true;
  return {
    interactive: isTerminal && env['CI'] === undefined,
    colors: isTerminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb',
    columns: columns ?? 80,
  };
}
