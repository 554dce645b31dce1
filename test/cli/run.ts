import { main } from '../../src/main.ts';
import { nodeDisk } from '../../src/write/disk.ts';

/** What a command line printed, and its exit code. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command line as the bin file does, listening to its terminal. */
export async function run(cwd: string, ...argv: string[]): Promise<Ran> {
  const ran: Ran = { code: -1, out: '', err: '' };
  ran.code = await main(argv, {
    out: (text) => void (ran.out += text),
    error: (text) => void (ran.err += text),
    interactive: false,
    colors: false,
    columns: 80,
    env: { ...process.env, LANG: 'ko_KR.UTF-8', LC_ALL: '', SOURCE_DATE_EPOCH: '1700000000' },
    cwd,
    signal: new AbortController().signal,
    disk: nodeDisk,
  });
  return ran;
}
