import { existsSync, watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { nodeDisk } from '../../src/write/disk.ts';
import { openOutputFolder } from '../../src/write/output-folder.ts';
import type { Figure, ReliabilityOptions } from '../figure.ts';
import { Tally } from '../tally.ts';
import { TrialProject } from '../trial-project.ts';

export const area = 'SIGKILL';

/** A build is killed at random moments: `kills` of all its time, and as many of the time it writes. */
export async function measure({ kills }: ReliabilityOptions): Promise<Figure[]> {
  const project = await TrialProject.make();
  try {
    const times = [];
    for (let round = 0; round < 3; round += 1) {
      await project.reset();
      const start = performance.now();
      await project.build();
      times.push(performance.now() - start);
    }
    const length = Math.max(...times);
    return [
      ...(await kill(project, kills, 'any moment of a build', () => wait(Math.random() * length))),
      ...(await kill(project, kills, 'a moment of its writing', () => whileWriting(project))),
    ];
  } finally {
    await project.remove();
  }
}

async function kill(
  project: TrialProject,
  count: number,
  moment: string,
  until: () => Promise<unknown>,
): Promise<Figure[]> {
  const atOnce = new Tally(
    `${moment}: at once after it, files are whole and no new deck stands with an old lock`,
  );
  const next = new Tally(`${moment}: what the next run finds is all old or all new`);
  const after = new Tally(`${moment}: and what it leaves is all new`);
  for (let round = 0; round < count; round += 1) {
    await project.reset();
    const { child, ended } = project.start();
    await Promise.race([until(), ended]);
    child.kill('SIGKILL');
    await ended;
    const state = await project.state();
    const { [deck]: found, [lock]: remembered } = await project.hashes();
    const isAlone = found === project.new[deck] && remembered !== project.new[lock];
    atOnce.add(isAlone ? 'deck alone' : state, state !== 'torn' && !isAlone);
    // A lock whose maker died before it was named is taken over after two beats.
    const patience = {
      limit: 10_000,
      pause: 20,
      beat: 2000,
      signal: new AbortController().signal,
      onWait: () => undefined,
    };
    await (await openOutputFolder(project.path('dist'), 'pilgi.lock.json', nodeDisk, patience)).close();
    const recovered = await project.state();
    next.add(recovered, recovered === 'old' || recovered === 'new');
    if (round % 10 > 0) continue;
    const { code } = await project.build();
    const last = await project.state();
    const expected = recovered === 'new' ? 'again' : 'new';
    after.add(`${recovered}, then ${last}, exit ${code}`, code === 0 && last === expected);
  }
  return [atOnce.figure(), next.figure(), after.figure()];
}

const deck = 'dist/pilgi.apkg';
const lock = 'notes/pilgi.lock.json';

/** Waits till the first temporary file is there, and then up to as long as writing takes. */
async function whileWriting(project: TrialProject): Promise<void> {
  while (!existsSync(project.path('dist/.pilgi/build.lock'))) await wait(1);
  const watcher = watch(project.path('notes'));
  await new Promise<void>((resolve) => {
    watcher.on('change', (_event, name) => {
      if (String(name).startsWith('.pilgi-')) resolve();
    });
    setTimeout(resolve, 20_000).unref();
  });
  watcher.close();
  await wait(Math.random() * 60);
}
