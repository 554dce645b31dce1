import type { VFile } from 'vfile';
import type { Browser } from '../render/browser.ts';
import type { Language } from '../language/language.ts';
import type { StudySet } from '../study/study-set.ts';

/** What an exporter is handed: nothing global, nothing hidden. */
export interface ExportContext {
  /** Language of the words that are ours. */
  readonly language: Language;
  /** The build's time; from `SOURCE_DATE_EPOCH` where set. */
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Root folder of the notes, absolute: images are read below it and nowhere else. */
  readonly root: string;
  /** Folder of what exporters remember (`ExportResult.lock`), absolute: one above `root`, or `root` where absent. */
  readonly lockFolder?: string;
  /** The user's own `templates/` folder, absolute; overrides ours file by file. */
  readonly templates?: string;
  /** Folder for what can be made again, absolute, of this version of pilgi alone; nothing is kept where there is none. */
  readonly cache?: string;
  /** The one browser of a build, opened at the first call. Rejects with a `PilgiError` where there is none. */
  readonly browser: () => Promise<Browser>;
  /** Settings of this exporter, validated by its own schema. */
  readonly options: Readonly<Record<string, unknown>>;
}

/** What an exporter gives back; it never writes. */
export interface ExportResult {
  /** Paths relative to the output folder. Messages about the notes stand on the notes' own files. */
  readonly files: readonly VFile[];
  /** Numbers for the closing summary: `{ pages: 16 }`, `{ cards: 120 }`. */
  readonly summary: Readonly<Record<string, number>>;
  /** What the author should know: a missing image, a character no font has. */
  readonly messages: readonly ExportMessage[];
  /** What the exporter must remember till the next build: written into `lockFolder` or `root`, never into the output. */
  readonly lock?: VFile;
}

export interface ExportMessage {
  readonly severity: 'error' | 'warning' | 'info';
  readonly ruleId: string;
  readonly text: string;
  /** Path of the note it speaks of. */
  readonly note?: string;
  readonly line?: number;
  readonly column?: number;
}

/** One output format: adding a file with an `Exporter` adds a format. */
export interface Exporter {
  readonly id: string;
  /** Name of the main output: `pilgi.pdf`. */
  readonly output: string;
  readonly needsBrowser: boolean;
  /** Whether it does with these settings, where some of its forms need none. */
  usesBrowser?(options: Readonly<Record<string, unknown>>): boolean;
  export(set: StudySet, context: ExportContext): Promise<ExportResult>;
}
