import type { VFile } from 'vfile';
import type { Language } from '../language/language.ts';
import { isOrdinary } from '../read/is-ordinary.ts';
import type { StudyNote } from '../study/nodes.ts';
import { understandHere } from './understand-here.ts';
import { understandInWorkers } from './understand-in-workers.ts';

/** How notes are understood: by what, and until when. */
export interface UnderstandOptions {
  readonly language: Language;
  readonly understand: (file: VFile) => StudyNote | undefined;
  readonly signal: AbortSignal;
}

/** From so many characters on workers win more than their start costs, which is a quarter of a second. */
const manyCharacters = 200_000;

/**
 * Understands notes, each within a limit of time, in the order of the files. A few ordinary notes are understood in
 * this thread, at no cost; many notes, and those that may cost much, in workers, which have a limit of memory too.
 */
export async function understandAll(
  files: readonly VFile[],
  options: UnderstandOptions,
): Promise<StudyNote[]> {
  const readable = files.filter((file) => !file.messages.some(({ fatal }) => fatal === true));
  const texts = new Map(readable.map((file) => [file, String(file)]));
  const many = [...texts.values()].reduce((sum, { length }) => sum + length, 0) >= manyCharacters;
  const [here, away] = [[] as VFile[], [] as VFile[]];
  for (const file of readable) (many || !isOrdinary(texts.get(file)!) ? away : here).push(file);
  const { language, signal } = options;
  const understood = new Map<VFile, StudyNote | undefined>();
  const inWorkers = understandInWorkers(away, language, signal);
  for (const file of here) understood.set(file, understandHere(file, language, options.understand));
  for (const [index, note] of (await inWorkers).entries()) understood.set(away[index]!, note);
  return readable.flatMap((file) => understood.get(file) ?? []);
}
