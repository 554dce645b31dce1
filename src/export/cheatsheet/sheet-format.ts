import type { VFile } from 'vfile';
import type { Language } from '../../language/language.ts';
import type { Browser } from '../../render/browser.ts';
import type { StudySet } from '../../study/study-set.ts';
import type { ExportMessage } from '../exporter.ts';
import type { CheatsheetOptions } from './cheatsheet-options.ts';
import type { FormatId } from './format-ids.ts';
import type { SheetLook } from './sheet-look.ts';
import type { Sheet } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** What a format is made from. */
export interface SheetJob {
  readonly sheet: Sheet;
  readonly set: StudySet;
  readonly language: Language;
  readonly words: SheetWords;
  readonly options: CheatsheetOptions;
  readonly now: Date;
  readonly signal: AbortSignal;
  /** Templates and fonts, loaded at the first call. */
  readonly look: () => Promise<SheetLook>;
  /** The one browser of a build. Rejects with a `PilgiError` where there is none. */
  readonly browser: () => Promise<Browser>;
}

/** What a format gives back: files with paths relative to the output folder. */
export interface MadeFormat {
  readonly files: readonly VFile[];
  readonly summary?: Readonly<Record<string, number>>;
  readonly messages?: readonly ExportMessage[];
}

/** One form of the sheet: adding a file in `formats/` with a `SheetFormat`, and its id, adds a form. */
export interface SheetFormat {
  readonly id: FormatId;
  readonly needsBrowser: boolean;
  make(job: SheetJob): MadeFormat | Promise<MadeFormat>;
}
