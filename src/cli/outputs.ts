import { anki } from '../export/anki/anki.ts';
import { cheatsheet } from '../export/cheatsheet/cheatsheet.ts';
import type { ExportContext, Exporter, ExportResult } from '../export/exporter.ts';
import { pdf } from '../export/pdf/pdf.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import type { StudySet } from '../study/study-set.ts';

/** All exporters by id, in the order of the summary. */
export const exporters: ReadonlyMap<string, Exporter> = new Map(
  [pdf, anki, cheatsheet].map((exporter) => [exporter.id, exporter]),
);

/** What became of one output: its result, or the known error that kept it from being made. */
export interface Outcome {
  readonly id: string;
  readonly result?: ExportResult;
  readonly error?: PilgiError;
  /** Milliseconds it took. */
  readonly time: number;
}

/** Makes one output. A known error costs this output alone; an unknown one is a fault of ours and is thrown. */
export async function makeOutput(
  exporter: Exporter,
  set: StudySet,
  context: ExportContext,
): Promise<Outcome> {
  const start = performance.now();
  try {
    const result = await exporter.export(set, context);
    return { id: exporter.id, result, time: performance.now() - start };
  } catch (error) {
    return { id: exporter.id, error: known(error), time: performance.now() - start };
  }
}

/** What the system refuses (no folder for temporary files, a full disk) is told in its words (exit 3). */
function known(error: unknown): PilgiError {
  if (error instanceof PilgiError) return error;
  if (error instanceof Error && 'syscall' in error) return new PilgiError(error.message, 3, { cause: error });
  throw error;
}
