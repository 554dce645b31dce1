import type { Language } from '../language/language.ts';

/** A finding as the preview tells it. */
export interface ShownFinding {
  readonly severity: 'error' | 'warning' | 'info';
  /** The severity in words. */
  readonly label: string;
  /** `12:3`; empty where it has no place. */
  readonly place: string;
  readonly message: string;
  readonly rule: string;
  /** The line it stands in, with the marked text apart. */
  readonly line?: { readonly before: string; readonly marked: string; readonly after: string };
  /** Opens an editor at the place. */
  readonly href?: string;
}

/** The findings of one note. */
export interface ShownNote {
  readonly path: string;
  readonly findings: readonly ShownFinding[];
}

/** What became of one reading of the notes: what the preview shows. An output that could not be made is absent. */
export interface ShownBuild {
  readonly language: Language;
  readonly title: string;
  /** Where the outputs are written, as a `file:` URL ending in `/`: links of the sheet are relative to it. */
  readonly folder: string;
  readonly book?: Uint8Array;
  /** Pages that are whole by themselves. */
  readonly cards?: string;
  readonly sheet?: string;
  readonly notes: readonly ShownNote[];
  /** What could not be made and why, a sentence each. */
  readonly failures: readonly string[];
  /** Whether outputs are still being made. */
  readonly isUnfinished: boolean;
}
