import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findBrowser } from '../../src/render/find-browser.ts';
import { thisMachine } from '../../src/render/this-machine.ts';
import type { Figure } from '../figure.ts';
import { Tally } from '../tally.ts';
import { TrialProject } from '../trial-project.ts';

export const area = 'browser';

/** A browser that something is wrong with: a script of the shell that stands in for it. */
interface BrowserFault {
  readonly what: string;
  /** Ends as the real one, `exec "$BROWSER" "$@"`, where anything is left of it. Without it there is no such file. */
  readonly script?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly times: number;
  /** Whether the book may be made nevertheless. */
  readonly mayPrint: boolean;
}

/** Does something to the browser at a random moment of the time it is up, where `condition` holds. */
function later(action: string, condition = 'true'): string {
  return `if ${condition}; then (exec 3>&- 4>&- </dev/null >/dev/null 2>&1; sleep $MOMENT; ${action}) & fi\nexec "$BROWSER" "$@"`;
}

/** Ends the processes of this trial's pages alone: the browser itself goes on. */
const killPages =
  'for page in $(pgrep -f -- --type=renderer); do grep -qs "TRIAL=$TRIAL" /proc/$page/environ && kill -9 $page; done';

const firstTime = 'mkdir "$TRIAL/started"';

const faults: readonly BrowserFault[] = [
  { what: 'that is not there', times: 1, mayPrint: false },
  { what: 'that ends at once', script: 'echo no >&2; exit 7', times: 1, mayPrint: false },
  { what: 'that is killed as it starts', script: 'kill -9 $$', times: 1, mayPrint: false },
  {
    what: 'killed at any moment, and started anew',
    script: later('kill -9 $$', firstTime),
    times: 20,
    mayPrint: true,
  },
  { what: 'killed at any moment, every time', script: later('kill -9 $$'), times: 20, mayPrint: true },
  {
    what: 'whose pages are killed at any moment, once',
    script: later(killPages, firstTime),
    times: 20,
    mayPrint: true,
  },
  {
    what: 'whose pages are killed at any moment, every time',
    script: later(killPages),
    times: 20,
    mayPrint: true,
  },
  { what: 'that never gets ready', script: 'exec sleep 600', times: 1, mayPrint: false },
  { what: 'that hangs at any moment', script: later('kill -STOP $$'), times: 2, mayPrint: true },
  {
    what: 'that gets no memory (300 MB of addresses)',
    script: 'ulimit -v 300000\nexec "$BROWSER" "$@"',
    times: 1,
    mayPrint: false,
  },
  {
    what: 'without a folder for its profile, which the deck needs too',
    script: 'exec "$BROWSER" "$@"',
    env: { TMPDIR: '/nonexistent' },
    times: 1,
    mayPrint: false,
  },
  {
    what: 'and a folder for what was printed that cannot be made',
    script: 'exec "$BROWSER" "$@"',
    env: { PILGI_CACHE: '/dev/null/cache' },
    times: 1,
    mayPrint: true,
  },
];

/** The browser fails: deck and sheet are made, the old book stays whole, and the build ends with 4. */
export async function measure(): Promise<Figure[]> {
  const found = await findBrowser(thisMachine('ko'));
  const project = await TrialProject.make(['pdf', 'anki', 'cheatsheet']);
  const real = { ...found.env, BROWSER: found.path };
  try {
    const start = performance.now();
    await project.build([], { ...real, PILGI_CACHE: path.join(project.folder, 'cache') });
    const length = performance.now() - start;
    const figures: Figure[] = [];
    for (const fault of faults) figures.push(await tryFault(project, fault, real, length));
    return figures;
  } finally {
    await project.remove();
  }
}

async function tryFault(
  project: TrialProject,
  fault: BrowserFault,
  env: NodeJS.ProcessEnv,
  length: number,
): Promise<Figure> {
  const tally = new Tally(`a browser ${fault.what}`);
  const trial = path.join(project.folder, 'trial');
  for (let round = 0; round < fault.times; round += 1) {
    await project.reset();
    await rm(trial, { recursive: true, force: true });
    await mkdir(trial);
    const browser = path.join(trial, 'headless_shell');
    if (fault.script !== undefined) {
      await writeFile(browser, `#!/bin/sh\n${fault.script}\n`);
      await chmod(browser, 0o755);
    }
    const moment = ((Math.random() * length) / 1000).toFixed(2);
    // A folder of its own for prints: what was printed once would not be printed again.
    const { code, said } = await project.build(['--browser', browser], {
      PILGI_CACHE: path.join(trial, 'cache'),
      TRIAL: trial,
      MOMENT: moment,
      ...env,
      ...fault.env,
    });
    const made = await outcomeOf(project);
    const isFailed = code === 4 && /^old book.*, rest new$/.test(made) && said.includes('error: ');
    const isMade = code === 0 && made === 'all new';
    tally.add(`${made}, exit ${code}`, isFailed || (fault.mayPrint && isMade));
  }
  return tally.figure();
}

async function outcomeOf(project: TrialProject): Promise<string> {
  const now = await project.hashes();
  const isOf = (hashes: Readonly<Record<string, string>>, names: readonly string[]) =>
    names.every((name) => now[name] === hashes[name]);
  const book = ['dist/pilgi.pdf'];
  const deck = ['dist/pilgi.apkg', 'notes/pilgi.lock.json'];
  const rest = Object.keys(project.new).filter((name) => !book.includes(name) && !deck.includes(name));
  if (isOf(project.new, [...book, ...deck, ...rest])) return 'all new';
  if (isOf(project.old, book) && isOf(project.new, [...deck, ...rest])) return 'old book, rest new';
  if (isOf(project.old, [...book, ...deck]) && isOf(project.new, rest)) return 'old book and deck, rest new';
  return `something else (${await project.state()})`;
}
