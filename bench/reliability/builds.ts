import { type Call, faultyDisk } from '../../test/write/faulty-disk.ts';
import type { Figure } from '../figure.ts';
import { Tally } from '../tally.ts';
import { TrialProject } from '../trial-project.ts';

export const area = 'whole builds';

const calls = ['open', 'writeFile', 'sync', 'rename'] as const satisfies readonly Call[];
const codes = ['ENOSPC', 'EACCES', 'EIO'];

/** The compiled program, as the processes run it: the sheet holds text of its modules, which compiling changes. */
const { main } = (await import(
  /* @vite-ignore */ new URL('../../lib/main.js', import.meta.url).href
)) as typeof import('../../src/main.ts');

/** Every write, rename, flush and open of a whole build of deck and sheet fails; and builds run at once. */
export async function measure(): Promise<Figure[]> {
  const project = await TrialProject.make();
  try {
    const figures: Figure[] = [];
    for (const call of calls) figures.push(await failEachOf(project, call));
    for (const count of [2, 5]) figures.push(await together(project, count, 10));
    return figures;
  } finally {
    await project.remove();
  }
}

async function failEachOf(project: TrialProject, call: Call): Promise<Figure> {
  const tally = new Tally(`the n-th ${call} of a build fails (${codes.join(', ')}), for every n`);
  for (const code of codes) {
    for (let nth = 1; ; nth += 1) {
      await project.reset();
      const { disk, happened } = faultyDisk({ call, code, nth });
      let said = '';
      const exitCode = await main(['build', '--to', 'anki,cheatsheet'], {
        out: () => undefined,
        error: (text) => void (said += text),
        interactive: false,
        colors: false,
        columns: 80,
        env: { ...process.env, LANG: 'en_US.UTF-8', LC_ALL: '', SOURCE_DATE_EPOCH: '1700000000' },
        cwd: project.path(''),
        signal: new AbortController().signal,
        disk,
      });
      if (!happened()) break;
      const state = await project.state();
      const isTold = exitCode === 3 && said.includes(code) && said.trimEnd().split('\n').length === 1;
      tally.add(`${state}, exit ${exitCode}`, exitCode === 0 ? state === 'new' : state === 'old' && isTold);
    }
  }
  return tally.figure();
}

async function together(project: TrialProject, count: number, rounds: number): Promise<Figure> {
  const tally = new Tally(`${count} builds of one folder at once`);
  for (let round = 0; round < rounds; round += 1) {
    await project.reset();
    const all = await Promise.all(Array.from({ length: count }, () => project.build()));
    const state = await project.state();
    const waited = all.filter(({ said }) => said.includes('waiting for another pilgi')).length;
    const areDone = all.every(({ code }) => code === 0);
    tally.add(
      areDone ? `all done, ${state}` : `exit ${all.map(({ code }) => code).join()}`,
      areDone && state === 'again' && waited < count,
    );
  }
  return tally.figure();
}
