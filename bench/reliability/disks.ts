import { execFileSync, spawn } from 'node:child_process';
import { chmod, chown, cp, mkdir, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import type { Figure } from '../figure.ts';
import { skipped, Tally } from '../tally.ts';
import { TrialProject } from '../trial-project.ts';

export const area = 'disks';

const kilobyte = 1024;
const nobody = 65_534;

/** A disk that fills at every point of a write, and a folder that may not be written. */
export async function measure(): Promise<Figure[]> {
  const project = await TrialProject.make();
  try {
    return [await fullDisk(project), await readOnly(project)];
  } finally {
    await project.remove();
  }
}

async function fullDisk(project: TrialProject): Promise<Figure> {
  const what = 'a disk (tmpfs) that is full at one point of the write after the other';
  if (process.getuid?.() !== 0) return skipped(what, 'mounting needs root');
  const tally = new Tally(what);
  await project.reset();
  const dist = project.path('dist');
  const needed = Number(execFileSync('du', ['-sk', dist]).toString().split('\t')[0]);
  // From a disk that holds the old outputs alone to one that holds both.
  for (let size = needed + 4; size <= needed * 2 + 40; size += 16) {
    await project.reset();
    await rm(dist, { recursive: true });
    await mkdir(dist);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${size * kilobyte}`, 'tmpfs', dist], {
        stdio: 'ignore',
      });
    } catch {
      return skipped(what, 'this system lets nobody mount');
    }
    try {
      await cp(path.join(project.folder, 'old/dist'), dist, { recursive: true });
      const { code, said } = await project.build();
      const state = await project.state();
      const isTold = code === 3 && said.includes('ENOSPC');
      tally.add(`${state}, exit ${code}`, code === 0 ? state === 'new' : state === 'old' && isTold);
    } finally {
      execFileSync('umount', [dist]);
    }
  }
  return tally.figure();
}

async function readOnly(project: TrialProject): Promise<Figure> {
  const what = 'folders for the results that may not be written, by a user who is not root';
  if (process.getuid?.() !== 0) return skipped(what, 'becoming somebody else needs root');
  const tally = new Tally(what);
  for (const locked of ['dist', 'dist/.pilgi', 'notes']) {
    await project.reset();
    await giveAll(project.folder);
    await chmod(project.path(locked), 0o555);
    const { code, said } = await asNobody(project);
    const state = await project.state();
    tally.add(`${locked}: ${state}, exit ${code}`, state === 'old' && code === 3 && said.includes('EACCES'));
  }
  return tally.figure();
}

async function giveAll(folder: string): Promise<void> {
  await chown(folder, nobody, nobody);
  for (const name of await readdir(folder, { recursive: true }))
    await chown(path.join(folder, name), nobody, nobody);
}

/** A build by somebody whom permissions stop. */
async function asNobody(project: TrialProject): Promise<{ code: number | null; said: string }> {
  const bin = path.join(import.meta.dirname, '../../lib/bin.js');
  const child = spawn(process.execPath, [bin, 'build', '--to', 'anki,cheatsheet'], {
    cwd: project.path(''),
    uid: nobody,
    gid: nobody,
    env: {
      ...process.env,
      HOME: project.folder,
      LANG: 'en_US.UTF-8',
      LC_ALL: '',
      SOURCE_DATE_EPOCH: '1700000000',
    },
  });
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve) => {
    child.once('close', (code) => resolve({ code, said }));
  });
}
