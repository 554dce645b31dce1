import path from 'node:path';
import { z } from 'zod';
import type { Disk } from './disk.ts';
import { isInside } from './inside.ts';
import { readIfThere } from './read-if-there.ts';
import type { Change } from './replacement.ts';
import { isDone, rollBack } from './roll-back.ts';
import { syncFolder } from './sync-folder.ts';
import { makerOf, temporaryName } from './temporary-name.ts';
import { WriteError } from './write-error.ts';

/** Remembers on the disk what is being changed, so that a process that dies in the middle leaves no mix behind. */
export interface Journal {
  /** Call it before the first change. Throws a `WriteError` and remembers nothing. */
  begin(changes: readonly Change[]): Promise<void>;
  end(): Promise<void>;
}

const journalSchema = z.strictObject({
  version: z.literal(1),
  changes: z.array(
    z.strictObject({
      target: z.string(),
      fresh: z.string().optional(),
      hash: z.string().optional(),
      old: z.string().optional(),
    }),
  ),
});

/** A journal in a file; paths in it are relative to `folder`, which may be moved. */
export function fileJournal(file: string, folder: string, disk: Disk): Journal {
  return {
    begin: async (changes) => {
      const told = changes.map((change) => mapPaths(change, (name) => path.relative(folder, name)));
      const fresh = temporaryName(file, 'new');
      try {
        const handle = await disk.open(fresh, 'wx');
        try {
          await handle.writeFile(`${JSON.stringify({ version: 1, changes: told }, undefined, 1)}\n`);
          await handle.sync();
        } finally {
          await handle.close();
        }
        await disk.rename(fresh, file);
        await syncFolder(path.dirname(file), disk);
      } catch (cause) {
        for (const left of [file, fresh]) await disk.unlink(left).catch(() => undefined);
        throw new WriteError('failed', file, cause);
      }
    },
    end: async () => {
      await disk.unlink(file);
      await syncFolder(path.dirname(file), disk);
    },
  };
}

/**
 * Ends what a process that died has begun: puts the old files back, unless all were new already. Changes are taken for
 * true only where they are what we may have begun: of files in the folder, or of one named `beside` elsewhere; the
 * folder may come from anyone. Throws a `WriteError`.
 */
export async function recover(file: string, folder: string, beside: string, disk: Disk): Promise<void> {
  try {
    const content = await readIfThere(file, disk);
    if (content === undefined) return;
    const changes = readChanges(content.toString('utf8')).map((change) =>
      mapPaths(change, (name) => path.resolve(folder, name)),
    );
    const ours: Change[] = [];
    for (const change of changes) if (await isOurs(change, folder, beside, disk)) ours.push(change);
    if (!(await isDone(ours, disk))) await rollBack(ours, disk);
    await disk.unlink(file);
    for (const { fresh, old } of ours) {
      for (const left of [fresh, old]) if (left !== undefined) await disk.unlink(left).catch(() => undefined);
    }
  } catch (cause) {
    throw new WriteError('unfinished', file, cause);
  }
}

/** The changes of a journal; none where the file is no journal. */
function readChanges(text: string): Change[] {
  try {
    const { changes } = journalSchema.parse(JSON.parse(text));
    return changes.map(({ target, fresh, hash, old }) => ({
      target,
      ...(fresh !== undefined && { fresh }),
      ...(hash !== undefined && { hash }),
      ...(old !== undefined && { old }),
    }));
  } catch {
    return [];
  }
}

function mapPaths(change: Change, map: (name: string) => string): Change {
  const { target, fresh, old } = change;
  return {
    ...change,
    target: map(target),
    ...(fresh !== undefined && { fresh: map(fresh) }),
    ...(old !== undefined && { old: map(old) }),
  };
}

async function isOurs(
  { target, fresh, old }: Change,
  folder: string,
  beside: string,
  disk: Disk,
): Promise<boolean> {
  const own = path.dirname(target);
  const isTemporary = [fresh, old].every(
    (name) => name === undefined || (path.dirname(name) === own && makerOf(name) !== undefined),
  );
  if (!isTemporary) return false;
  if (path.basename(target) === beside) return true;
  const real = await disk.realpath(own).catch(() => undefined);
  return real !== undefined && isInside(await disk.realpath(folder), real);
}
