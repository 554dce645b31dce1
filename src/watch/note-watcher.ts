import path from 'node:path';
import { watch } from 'chokidar';

/** Tells of changes to files, a pause after the last of a run of them. */
export interface NoteWatcher {
  /** Waits for changes; true for some, false when the watching has ended. */
  next(): Promise<boolean>;
  /**
   * Watches these paths as well, absolute: files, and folders with what is below. `out` is left alone from now on. What
   * has changed after `since`, in milliseconds as of `Date.now()`, counts as a change.
   */
  follow(paths: readonly string[], out: string, since: number): void;
  close(): Promise<void>;
}

/** Editors write a file in several steps, and several files at once; in milliseconds. */
const quiet = 120;

/** How long a run of changes without a pause may last till it is told, in milliseconds. */
const longest = 1000;

/** How far the time of a file may lie behind that of the clock, in milliseconds. */
const lag = 30;

/** What is read while outputs are made: notes, images, settings, templates. */
const extensions = /\.(?:md|markdown|mdown|mkd|png|jpe?g|gif|svg|webp|avif|ya?ml|json|hbs|html|css|js)$/i;

/**
 * Watches files till the signal ends it. Folders that begin with a dot, packages and outputs are left alone. A file is
 * watched from its folder: it may go and come again. `onLimit` is told once where the system watches no more files.
 */
export function watchNotes(signal: AbortSignal, onLimit: (code: string) => void): NoteWatcher {
  const changes = changesTill(signal);
  const asked = new Set<string>();
  const folders = new Set<string>();
  const outs = new Set<string>();
  let begin = 0;
  let isReady = false;
  const watcher = watch([], {
    alwaysStat: true,
    followSymlinks: false,
    ignored: (file, stats) => {
      if (asked.has(file) || folders.has(file)) return false;
      if (isLeftAlone(file, outs) || (stats?.isFile() === true && !extensions.test(file))) return true;
      return !isBelow(file, asked);
    },
  });
  watcher.on('all', (event, _file, stats) => {
    // What was there when it was read is found at first; a folder changes by what is made in it.
    const isNew = (stats?.ctimeMs ?? Infinity) >= begin - lag;
    if ((event === 'add' && !isNew) || (event === 'addDir' && !(isNew && isReady))) return;
    changes.tell();
  });
  watcher.on('ready', () => (isReady = true));
  let isLimited = false;
  watcher.on('error', (error) => {
    // What else cannot be watched is told when it is read; the rest is watched.
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (isLimited || !['ENOSPC', 'EMFILE', 'ENFILE'].includes(code)) return;
    isLimited = true;
    onLimit(code);
  });
  return {
    next: () => changes.next(),
    follow(paths, out, since) {
      begin = since;
      outs.add(out);
      const unknown = paths.filter((file) => !asked.has(file));
      for (const file of unknown) {
        asked.add(file);
        folders.add(path.dirname(file));
      }
      if (unknown.length > 0) watcher.add(unknown.flatMap((file) => [file, path.dirname(file)]));
    },
    async close() {
      changes.end();
      await watcher.close();
    },
  };
}

interface Changes {
  next(): Promise<boolean>;
  tell(): void;
  end(): void;
}

/** Gathers changes till a pause follows them or they have gone on for long, or the signal ends the waiting. */
function changesTill(signal: AbortSignal): Changes {
  let changed = false;
  let first: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let wake = (): void => undefined;
  const told = (): void => {
    first = undefined;
    changed = true;
    wake();
  };
  signal.addEventListener('abort', () => wake(), { once: true });
  return {
    async next() {
      if (!changed && !signal.aborted) await new Promise<void>((resolve) => (wake = resolve));
      changed = false;
      return !signal.aborted;
    },
    tell() {
      const now = performance.now();
      first ??= now;
      clearTimeout(timer);
      timer = setTimeout(told, Math.min(quiet, Math.max(0, first + longest - now)));
    },
    end: () => clearTimeout(timer),
  };
}

function isLeftAlone(file: string, outs: ReadonlySet<string>): boolean {
  const name = path.basename(file);
  return name.startsWith('.') || name === 'node_modules' || outs.has(file);
}

/** Whether a path stands below one of `folders`. */
function isBelow(file: string, folders: ReadonlySet<string>): boolean {
  for (let at = path.dirname(file); ; at = path.dirname(at)) {
    if (folders.has(at)) return true;
    if (at === path.dirname(at)) return false;
  }
}
