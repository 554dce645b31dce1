import path from 'node:path';
import picomatch from 'picomatch';
import { decodedPath, writtenImages } from '../render/written-images.ts';
import { configFiles } from './config.ts';
import type { StudyNote } from '../study/nodes.ts';
import type { BuildFlags } from './build.ts';
import type { Studied } from './study-command.ts';

/**
 * Absolute paths whose change changes the outputs: what was asked for, the notes found, their images, settings and
 * templates. Of a pattern it is the folder before its first star.
 */
export function watchedPaths(
  inputs: readonly string[],
  flags: BuildFlags,
  { found, set, config }: Studied,
  cwd: string,
): string[] {
  const asked = inputs.length > 0 ? inputs : (config.notes ?? ['notes']);
  const bases = asked.map((input) => path.resolve(cwd, picomatch.scan(input.replaceAll(path.sep, '/')).base));
  const templates = flags.templates ?? config.templates;
  const folders = new Set([cwd, ...bases, ...bases.map((base) => path.dirname(base))]);
  return [
    ...bases,
    ...found.notes.map(({ file }) => file),
    ...set.notes.flatMap((note) => imagesOf(note, found.root)),
    ...[...folders].flatMap((folder) =>
      [...configFiles, 'package.json'].map((name) => path.join(folder, name)),
    ),
    ...(templates === undefined ? [] : [path.resolve(cwd, templates)]),
  ];
}

/** Absolute paths of a note's images on disk. */
function imagesOf(note: StudyNote, root: string): string[] {
  const onDisk = writtenImages(note).filter(({ url }) => !/^(?:[a-z][\w+.-]*:|\/\/)/i.test(url));
  return onDisk.map(({ url }) => path.resolve(root, path.dirname(note.path), decodedPath(url)));
}
