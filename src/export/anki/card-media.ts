import { createHash } from 'node:crypto';
import type { ElementContent } from 'hast';
import type { Images, LoadedImage } from '../../render/load-images.ts';
import type { AnkiMedia, AnkiNote } from './anki-note.ts';

/** An image of a card under its name in the package; its description where there is no such image. */
export function imageElement(image: LoadedImage | undefined, alt: string): ElementContent {
  if (image === undefined) return { type: 'text', value: alt };
  return { type: 'element', tagName: 'img', properties: { src: mediaName(image), alt }, children: [] };
}

/** The images that notes show, each once. */
export function mediaOf(notes: readonly AnkiNote[], { files }: Images): AnkiMedia[] {
  if (files.length === 0) return [];
  const shown = new Set(notes.flatMap(({ fields }) => Object.values(fields).flatMap(namesIn)));
  const media = files.map((image) => ({ name: mediaName(image), type: image.type, bytes: image.bytes }));
  return [...new Map(media.map((file) => [file.name, file])).values()]
    .filter(({ name }) => shown.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function namesIn(html: string): string[] {
  return [...html.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, name]) => name!);
}

/** Anki has one folder for the images of all decks: only a name from the content can't meet another's. */
function mediaName({ bytes, type }: LoadedImage): string {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  return `pilgi-${hash}.${extensions[type] ?? 'png'}`;
}

const extensions: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/svg+xml': 'svg',
};
