import { createHash } from 'node:crypto';
import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { StudyNote } from '../study/nodes.ts';
import { imageSize, type ImageSize } from './image-size.ts';
import { decodedPath, writtenImages } from './written-images.ts';

/** An image of the notes; `path` is where a page asks for it: of its content, so that a page's text tells what it shows. */
export interface LoadedImage {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly type: string;
  readonly size?: ImageSize;
}

/** Why an image is left out. */
type ImageFault = 'remote' | 'missing' | 'outside' | 'type';

interface ImageProblem {
  readonly fault: ImageFault;
  readonly note: string;
  readonly url: string;
  readonly line?: number;
}

export interface Images {
  readonly files: readonly LoadedImage[];
  readonly problems: readonly ImageProblem[];
  get(note: string, url: string): LoadedImage | undefined;
}

/**
 * Reads the images of the notes from disk: below the real path of `root` and nowhere else, by what their bytes say
 * they are. Those on the web are not fetched.
 */
export async function loadImages(notes: readonly StudyNote[], root: string): Promise<Images> {
  const realRoot = await realpath(root).catch(() => resolve(root));
  const byPath = new Map<string, LoadedImage>();
  const byUrl = new Map<string, LoadedImage>();
  const problems: ImageProblem[] = [];
  let inside: readonly string[] | undefined;
  for (const note of notes) {
    for (const { url, line, isWiki } of writtenImages(note)) {
      const beside = await readImage(realRoot, note.path, url, byPath);
      const elsewhere =
        beside === 'missing' && isWiki
          ? pathEndingWith(url, (inside ??= await pathsIn(realRoot)))
          : undefined;
      const found =
        elsewhere === undefined ? beside : await readImage(realRoot, 'note.md', encodeURI(elsewhere), byPath);
      if (typeof found === 'string') problems.push({ fault: found, note: note.path, url, line });
      else byUrl.set(keyOf(note.path, url), found);
    }
  }
  return { files: [...byPath.values()], problems, get: (note, url) => byUrl.get(keyOf(note, url)) };
}

/** Markdown percent-encodes what the author wrote plainly. */
function keyOf(note: string, url: string): string {
  return `${note}\n${decodedPath(url).normalize('NFC')}`;
}

async function readImage(
  root: string,
  note: string,
  url: string,
  known: Map<string, LoadedImage>,
): Promise<LoadedImage | ImageFault> {
  if (/^file:/i.test(url)) return 'outside';
  if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(url)) return 'remote';
  const folder = resolve(root, dirname(note));
  const path = await realPathOf(folder, decodedPath(url));
  if (path === undefined) return leaves(root, resolve(folder, decodedPath(url))) ? 'outside' : 'missing';
  if (leaves(root, path)) return 'outside';
  const loaded = known.get(path);
  if (loaded !== undefined) return loaded;
  const bytes = await readFile(path).catch(() => undefined);
  if (bytes === undefined) return 'missing';
  const type = imageType(bytes);
  if (type === undefined) return 'type';
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  const size = imageSize(bytes);
  const image = { path: `images/${name}`, bytes, type, ...(size !== undefined && { size }) };
  known.set(path, image);
  return image;
}

/** All files below a folder, but for hidden ones and packages. */
async function pathsIn(root: string): Promise<readonly string[]> {
  const paths = await readdir(root, { recursive: true }).catch(() => []);
  return paths
    .map((path) => path.split(sep).join('/'))
    .filter((path) => !/(?:^|\/)(?:\.|node_modules\/)/.test(path))
    .sort();
}

function pathEndingWith(name: string, paths: readonly string[]): string | undefined {
  const bare = (path: string): string => `/${path.normalize('NFC').toLowerCase()}`;
  return paths.find((path) => bare(path).endsWith(bare(name)));
}

/** Some systems compose Hangul in names of files (NFC), others take it apart (NFD); the author writes either. */
async function realPathOf(folder: string, way: string): Promise<string | undefined> {
  for (const spelling of new Set([way, way.normalize('NFC'), way.normalize('NFD')])) {
    const path = await realpath(resolve(folder, spelling)).catch(() => undefined);
    if (path !== undefined) return path;
  }
  return undefined;
}

function leaves(root: string, path: string): boolean {
  const way = relative(root, path);
  return way.startsWith('..') || isAbsolute(way);
}

function imageType(bytes: Buffer): string | undefined {
  const start = bytes.toString('latin1', 0, 12);
  if (start.startsWith('\x89PNG\r\n')) return 'image/png';
  if (start.startsWith('\xff\xd8\xff')) return 'image/jpeg';
  if (/^GIF8[79]a/.test(start)) return 'image/gif';
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'image/webp';
  if (
    /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]*?-->\s*)*(?:<!DOCTYPE svg[^>]*>\s*)?<svg[\s>]/i.test(
      bytes.toString('utf8', 0, 1024),
    )
  ) {
    return 'image/svg+xml';
  }
  return undefined;
}
