import { rm } from 'node:fs/promises';
import path from 'node:path';
import { dieAtEach, failEach } from '../../test/write/every-fault.ts';
import { calls } from '../../test/write/faulty-disk.ts';
import { scratchFolder } from '../../test/write/scratch-folder.ts';
import type { Figure } from '../figure.ts';

export const area = 'writing, every call';

const codes = ['ENOSPC', 'EACCES', 'EIO'];
const befores = ['nothing', 'old'] as const;

/** Every call of the file system that a write makes fails with every code; and the process dies at every call. */
export async function measure(): Promise<Figure[]> {
  const folder = await scratchFolder('pilgi-reliability-');
  const project = path.join(folder, 'project');
  const figures: Figure[] = [];
  for (const call of calls) {
    const all = { runs: 0, old: 0, new: 0, wrong: [] as string[] };
    for (const before of befores) {
      for (const code of codes) add(all, await failEach(project, before, call, [code]));
    }
    figures.push(toFigure(`the n-th ${call} fails (${codes.join(', ')}), for every n`, all));
  }
  const all = { runs: 0, old: 0, new: 0, wrong: [] as string[] };
  for (const before of befores) add(all, await dieAtEach(project, before));
  figures.push(toFigure('the process dies at the n-th call of any kind, for every n', all));
  await rm(folder, { recursive: true, force: true });
  return figures.filter(({ tried }) => tried > 0);
}

type Counts = Awaited<ReturnType<typeof dieAtEach>>;

function add(all: Counts, one: Counts): void {
  all.runs += one.runs;
  all.old += one.old;
  all.new += one.new;
  all.wrong.push(...one.wrong);
}

function toFigure(what: string, { runs, old, new: fresh, wrong }: Counts): Figure {
  const first = wrong.length === 0 ? '' : `; wrong: ${wrong[0]}`;
  return {
    what,
    tried: runs,
    held: Math.max(0, runs - wrong.length),
    seen: `old ${old}, new ${fresh}, mixed or torn ${wrong.length}${first}`,
  };
}
