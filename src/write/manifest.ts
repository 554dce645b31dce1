import { z } from 'zod';
import type { Disk } from './disk.ts';
import { readIfThere } from './read-if-there.ts';
import { WriteError } from './write-error.ts';

const manifestSchema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), z.strictObject({ by: z.string(), hash: z.string() })),
});

/** The files we made in an output folder, by their path in it with `/`: which exporter made each, and the SHA-256 of it. */
export type Manifest = Readonly<z.infer<typeof manifestSchema>['files']>;

/** Reads a manifest; nothing where there is none, or another file of that name. Throws a `WriteError`. */
export async function readManifest(file: string, disk: Disk): Promise<Manifest | undefined> {
  const content = await readIfThere(file, disk).catch((cause: unknown) => {
    throw new WriteError('failed', file, cause);
  });
  try {
    return manifestSchema.parse(JSON.parse(content?.toString('utf8') ?? '')).files;
  } catch {
    return undefined;
  }
}

/** Writes a manifest: sorted, a line for each file. */
export function formatManifest(manifest: Manifest): string {
  const lines = Object.entries(manifest)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, made]) => `  ${JSON.stringify(file)}: ${JSON.stringify(made)}`);
  return `{\n"version": 1,\n"files": {\n${lines.join(',\n')}\n}\n}\n`;
}
