import type { Terminal } from '../../src/cli/terminal.ts';
import { main } from '../../src/main.ts';
import { nodeDisk } from '../../src/write/disk.ts';

/** What a command line printed, and its exit code. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command line as the bin file does, listening to its terminal. */
export function run(cwd: string, ...argv: string[]): Promise<Ran> {
  return runOn({}, cwd, ...argv);
}

/** Runs a command line on a terminal with these traits. */
export async function runOn(traits: Partial<Terminal>, cwd: string, ...argv: string[]): Promise<Ran> {
  const ran: Ran = { code: -1, out: '', err: '' };
  ran.code = await main(argv, {
    out: (text) => void (ran.out += text),
    error: (text) => void (ran.err += text),
    interactive: false,
    colors: false,
    columns: 80,
    env: {
      ...process.env,
      LANG: 'ko_KR.UTF-8',
      LC_ALL: '',
      SOURCE_DATE_EPOCH: '1700000000',
      FORCE_COLOR: undefined,
      NO_COLOR: undefined,
    },
    cwd,
    signal: new AbortController().signal,
    disk: nodeDisk,
    ...traits,
  });
  return ran;
}
