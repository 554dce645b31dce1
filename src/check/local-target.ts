import path from 'node:path';

/** Where a link of a note leads within the notes. */
export interface LocalTarget {
  /** Path relative to the notes' root; empty for the note itself. */
  readonly path: string;
  /** Without `#`, decoded. */
  readonly anchor: string;
}

/** Reads the address of a link or image in a note; nothing for addresses of the web, of the disk, of the site's root. */
export function localTarget(url: string, note: string): LocalTarget | undefined {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/|\\\\)/i.test(url) || url === '') return undefined;
  const hash = url.indexOf('#');
  const file = decoded((hash < 0 ? url : url.slice(0, hash)).replace(/\?.*$/, ''));
  const anchor = hash < 0 ? '' : decoded(url.slice(hash + 1));
  if (file === undefined || anchor === undefined) return undefined;
  const target = file === '' ? '' : path.posix.join(path.posix.dirname(note), file).normalize('NFC');
  return { path: target, anchor };
}

/** A stray `%` is no escape. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
