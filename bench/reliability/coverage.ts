import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import picomatch from 'picomatch';
import type { Figure } from '../figure.ts';

export const area = 'branch coverage';

const root = path.join(import.meta.dirname, '../..');

/** What the unit tests must take, in percent of the branches; the same as in `vitest.coverage.config.ts`. */
const wanted: readonly { readonly what: string; readonly files: string; readonly percent: number }[] = [
  { what: 'all of src', files: 'src/**', percent: 95 },
  { what: 'the writer and the lock of the results', files: 'src/write/*.ts', percent: 100 },
  {
    what: "the deck's lock",
    files: '{src/cli/{deck-lock,lock-folder}.ts,src/export/anki/{lock,merge-lock,escape}.ts}',
    percent: 100,
  },
  {
    what: 'the sanitizer',
    files: 'src/render/{hast,sanitize-schema,callouts,closed-page}.ts',
    percent: 100,
  },
  { what: 'the decoder', files: 'src/read/{decode,strict-decode,looks-korean,encodings}.ts', percent: 100 },
];

/** How often each arm of each branch of a file was taken, in the form of Istanbul. */
interface FileCoverage {
  readonly b: Readonly<Record<string, readonly number[]>>;
}

/** Runs the unit tests once and counts the branches they take; what was counted is written where all tests pass. */
export async function measure(): Promise<Figure[]> {
  const counted = path.join(root, 'coverage/coverage-final.json');
  await rm(counted, { force: true });
  spawnSync('npx', ['vitest', 'run', '--config', 'vitest.coverage.config.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  const text = await readFile(counted, 'utf8');
  const files = Object.entries(JSON.parse(text) as Record<string, FileCoverage>);
  return wanted.map(({ what, files: pattern, percent }) => {
    const isOne = picomatch(pattern);
    const arms = files
      .filter(([file]) => isOne(path.relative(root, file).split(path.sep).join('/')))
      .flatMap(([, { b }]) => Object.values(b).flat());
    const taken = arms.filter((times) => times > 0).length;
    const share = (100 * taken) / arms.length;
    return {
      what: `branches that the unit tests take: ${what} (at least ${percent} %)`,
      tried: 1,
      held: share >= percent ? 1 : 0,
      seen: `${share.toFixed(2)} %, ${taken} of ${arms.length}`,
    };
  });
}
