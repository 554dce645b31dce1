import type { VFile } from 'vfile';
import type { Language } from '../../language/language.ts';
import type { Palette } from './palette.ts';

/** What a format is handed besides the files. */
export interface FormatContext {
  readonly language: Language;
  readonly palette: Palette;
  /** How a file is called in the output; its path within the notes where absent. */
  readonly pathOf?: (file: VFile) => string;
  /** Version of pilgi, for the formats that name it. */
  readonly version?: string;
}

/** One output format of the checks: adding a file with a `Format` adds a format. */
export interface Format {
  readonly id: string;
  /** Gives the messages of the files as text with a final line end, or nothing where there is nothing to say. */
  format(files: readonly VFile[], context: FormatContext): string;
}

/** The name of a file in the output. */
export function nameOf(file: VFile, context: FormatContext): string {
  return context.pathOf?.(file) ?? file.path;
}
