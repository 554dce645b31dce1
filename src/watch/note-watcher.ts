import path from 'node:path';
import { watch } from 'chokidar';

/** Tells of changes to files, a pause after the last of a run of them. */
export interface NoteWatcher {
  /** Waits for changes; true for some, false when the watching has ended. */
  next(): Promise<boolean>;
  /** Watches these paths as well, absolute: files, and folders with what is below. */
  add(paths: readonly string[]): void;
  close(): Promise<void>;
}

/** Editors write a file in several steps, and several files at once; in milliseconds. */
const quiet = 120;

/** What is read while outputs are made: notes, images, settings, templates. */
const extensions = /\.(?:md|markdown|mdown|mkd|png|jpe?g|gif|svg|webp|avif|ya?ml|json|hbs|html|css|js)$/i;

/**
 * Watches files till the signal ends it. Folders that begin with a dot, packages and `out` are left alone. A file is
 * watched from its folder: it may go and come again.
 */
export function watchNotes(paths: readonly string[], out: string, signal: AbortSignal): NoteWatcher {
  let changed = false;
  let timer: NodeJS.Timeout | undefined;
  let wake: (() => void) | undefined;
  const asked = new Set(paths);
  const folders = new Set(paths.map((file) => path.dirname(file)));
  const watcher = watch([...asked, ...folders], {
    ignoreInitial: true,
    followSymlinks: false,
    ignored: (file, stats) => {
      if (asked.has(file) || folders.has(file)) return false;
      if (isLeftAlone(file, out) || (stats?.isFile() === true && !extensions.test(file))) return true;
      return !isBelow(file, asked);
    },
  });
  const tell = (): void => wake?.();
  watcher.on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      changed = true;
      tell();
    }, quiet);
  });
  // What cannot be watched is told when it is read; the rest is watched.
  watcher.on('error', () => undefined);
  signal.addEventListener('abort', tell, { once: true });
  return {
    async next() {
      if (!changed && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
      changed = false;
      return !signal.aborted;
    },
    add(more) {
      const unknown = more.filter((file) => !asked.has(file));
      for (const file of unknown) {
        asked.add(file);
        folders.add(path.dirname(file));
      }
      if (unknown.length > 0) watcher.add(unknown.flatMap((file) => [file, path.dirname(file)]));
    },
    async close() {
      clearTimeout(timer);
      await watcher.close();
    },
  };
}

function isLeftAlone(file: string, out: string): boolean {
  const name = path.basename(file);
  return name.startsWith('.') || name === 'node_modules' || file === out;
}

/** Whether a path stands below one of `folders`. */
function isBelow(file: string, folders: ReadonlySet<string>): boolean {
  for (let at = path.dirname(file); ; at = path.dirname(at)) {
    if (folders.has(at)) return true;
    if (at === path.dirname(at)) return false;
  }
}
