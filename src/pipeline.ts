import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { VFile } from 'vfile';
import { explain } from './explain/explain.ts';
import { buildTools, type Tools } from './grammar/tools.ts';
import type { Language } from './language/language.ts';
import { link, type SetNames } from './link/link.ts';
import { outline } from './outline/outline.ts';
import { leaveOutDeep } from './parse/leave-out-deep.ts';
import { parseNote } from './parse/processor.ts';
import type { Encoding } from './read/encodings.ts';
import { findNotes, type FoundNotes } from './read/find-notes.ts';
import { readNote } from './read/read-note.ts';
import { takeFrontMatter } from './read/take-front-matter.ts';
import { resolve } from './resolve/resolve.ts';
import type { StudyNote } from './study/nodes.ts';
import type { StudySet } from './study/study-set.ts';
import { understandAll } from './workers/understand-all.ts';
import { understandHere } from './workers/understand-here.ts';

/** What a build of the study set is told. */
export interface StudySetOptions {
  /** Files, folders and globs, relative to `cwd`. */
  readonly inputs: readonly string[];
  readonly cwd: string;
  readonly language: Language;
  /** Encoding of the notes, instead of finding out. */
  readonly encoding?: Encoding;
  readonly title?: string;
  readonly subtitle?: string;
  readonly author?: string;
  /** Ends the work early. */
  readonly signal?: AbortSignal;
}

/** A study set with the files it was read from; a file with a fatal message is not part of the set. */
export interface BuiltStudySet {
  readonly set: StudySet;
  /** One file for each note found, in the set's order, with its messages. */
  readonly files: readonly VFile[];
  /** What was found, what was asked for and is missing, the root folder. */
  readonly found: FoundNotes;
}

/**
 * The flow, in order: read, parse, outline, resolve, explain for each note, then link for all.
 * Reading alone touches the disk. A note that cannot be read or understood within its time and memory has a fatal
 * message on its file and is not part of the set; the others are.
 */
export async function buildStudySet(options: StudySetOptions): Promise<BuiltStudySet> {
  const { language, signal = new AbortController().signal } = options;
  const found = await findNotes(options.inputs, options.cwd);
  const files = await readAll(found, options);
  const tools = buildTools();
  const understand = (file: VFile) => understandNote(file, language, tools);
  const notes = await understandAll(files, { language, signal, understand });
  return { set: link(byOrder(notes), namesOf(options, found.root), tools), files, found };
}

/** Understands files that were read, in this thread, and links them. */
export function studyFiles(files: readonly VFile[], names: SetNames, language: Language): StudySet {
  const tools = buildTools();
  const understand = (file: VFile) => understandNote(file, language, tools);
  const notes = files.flatMap((file) => understandHere(file, language, understand) ?? []);
  return link(byOrder(notes), names, tools);
}

/** Parse, outline, resolve and explain one note; nothing when it is left out. Without limits of time and memory. */
export function understandNote(file: VFile, language: Language, tools: Tools): StudyNote | undefined {
  const source = String(file);
  if (source.trim() === '' || file.messages.some(({ fatal }) => fatal === true)) return undefined;
  const tree = parseNote(source);
  if (leaveOutDeep(tree, file, language)) return undefined;
  const frontMatter = takeFrontMatter(tree, file, language);
  const outlined = outline(tree, { path: file.path, source, frontMatter });
  return explain(resolve(outlined, tools), source, tools);
}

/** Reads notes a few at a time: more does not help a disk, and would hold too many files open. */
async function readAll(found: FoundNotes, options: StudySetOptions): Promise<VFile[]> {
  const files: VFile[] = [];
  const width = Math.max(2, availableParallelism()) * 4;
  const read = {
    language: options.language,
    ...(options.encoding !== undefined && { encoding: options.encoding }),
  };
  for (let start = 0; start < found.notes.length; start += width) {
    const batch = found.notes.slice(start, start + width);
    files.push(...(await Promise.all(batch.map((note) => readNote(note, read)))));
  }
  return files;
}

/** By front matter `order`, else by the number a path begins with; the rest, and ties, in the natural order they come in. */
function byOrder(notes: readonly StudyNote[]): StudyNote[] {
  return notes
    .map((note, index) => ({ note, index }))
    .sort((a, b) => orderOf(a.note) - orderOf(b.note) || a.index - b.index)
    .map(({ note }) => note);
}

function orderOf(note: StudyNote): number {
  const number = /^(\d+)/.exec(note.path)?.[1];
  return note.frontMatter.order ?? (number === undefined ? Infinity : Number(number));
}

function namesOf(options: StudySetOptions, root: string): SetNames {
  const { title, subtitle, author } = options;
  return {
    ...(title !== undefined && { title }),
    ...(subtitle !== undefined && { subtitle }),
    ...(author !== undefined && { author }),
    folder: path.basename(root).replaceAll(/[_-]+/g, ' '),
  };
}
