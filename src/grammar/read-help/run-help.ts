import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Runs an installed tool with the given arguments and gives what it printed; `undefined` where it is not there. */
export type RunHelp = (tool: string, args: readonly string[]) => Promise<string | undefined>;

/** What asks for help and does nothing else: its last word tells, or all of it. */
const asksForHelp = /(?:^| )(?:--help|-h|--version)$|^(?:help -a|options|version --client)$/;

/** Where and how long a tool may answer. */
export interface HelpLimits {
  /** Folder it runs in, see `withEmptyProject`. */
  readonly cwd: string;
  /** Milliseconds after which a page that does not come is given up. */
  readonly timeout: number;
  readonly signal: AbortSignal;
}

/** Makes a runner that asks installed tools for help, and throws when told to run anything else. */
export function helpRunner({ cwd, timeout, signal }: HelpLimits): RunHelp {
  const settings = { cwd, timeout, signal, env: quiet(process.env), maxBuffer: 4_000_000 };
  return async (tool, args) => {
    if (!asksForHelp.test(args.join(' ')))
      throw new Error(`\`${tool} ${args.join(' ')}\` does not ask for help`);
    return new Promise((resolve) => {
      const running = execFile(tool, [...args], settings, (error, stdout, stderr) => {
        const isMissing = error !== null && error.code === 'ENOENT';
        resolve(isMissing ? undefined : stdout || stderr);
      });
      running.stdin?.end();
    });
  };
}

/**
 * Does something in a folder of its own that is an empty Git repository, as git tells the options of some commands
 * only inside one; the folder is gone afterwards, whatever was done in it.
 */
export async function withEmptyProject<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-help-'));
  try {
    for (const name of ['objects', 'refs']) await mkdir(path.join(folder, '.git', name), { recursive: true });
    await writeFile(path.join(folder, '.git', 'HEAD'), 'ref: refs/heads/main\n');
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** English pages, no pager, no window. */
function quiet(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const hidden = new Set(['DISPLAY', 'WAYLAND_DISPLAY', 'GIT_DIR', 'GIT_WORK_TREE']);
  const kept = Object.entries(env).filter(([name]) => !hidden.has(name));
  return {
    ...Object.fromEntries(kept),
    LC_ALL: 'C',
    PAGER: 'cat',
    GIT_PAGER: 'cat',
    TERM: 'dumb',
    COLUMNS: '200',
  };
}
