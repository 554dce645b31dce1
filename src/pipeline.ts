import { availableParallelism } from 'node:os';
import path from 'node:path';
import type { VFile } from 'vfile';
import { explain } from './explain/explain.ts';
import { buildTools, type Tools } from './grammar/tools.ts';
import { say } from './language/catalog.ts';
import { read as en } from './language/en/read.ts';
import { read as ko } from './language/ko/read.ts';
import type { Language } from './language/language.ts';
import { link, type SetNames } from './link/link.ts';
import { outline } from './outline/outline.ts';
import { parseNote } from './parse/processor.ts';
import type { Encoding } from './read/encodings.ts';
import { findNotes, type FoundNotes } from './read/find-notes.ts';
import { leaveOut } from './read/leave-out.ts';
import { readNote } from './read/read-note.ts';
import { takeFrontMatter } from './read/take-front-matter.ts';
import { resolve } from './resolve/resolve.ts';
import type { StudyNote } from './study/nodes.ts';
import type { StudySet } from './study/study-set.ts';

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
 * Reading alone touches the disk. A note that cannot be read or understood has a fatal message on its file and is not
 * part of the set; the others are.
 */
export async function buildStudySet(options: StudySetOptions): Promise<BuiltStudySet> {
  const found = await findNotes(options.inputs, options.cwd);
  const files = await readAll(found, options);
  return { set: studyFiles(files, namesOf(options, found.root), options.language), files, found };
}

/** Understands files that were read, and links them. */
export function studyFiles(files: readonly VFile[], names: SetNames, language: Language): StudySet {
  const tools = buildTools();
  const notes = files.flatMap((file) => understandOrLeaveOut(file, language, tools) ?? []);
  return link(byOrder(notes), names, tools);
}

/** Parse, outline, resolve and explain one note; nothing when it is left out. */
export function understandNote(file: VFile, language: Language, tools: Tools): StudyNote | undefined {
  const source = String(file);
  if (source.trim() === '' || file.messages.some(({ fatal }) => fatal === true)) return undefined;
  const tree = parseNote(source);
  const frontMatter = takeFrontMatter(tree, file, language);
  const outlined = outline(tree, { path: file.path, source, frontMatter });
  return explain(resolve(outlined, tools), source, tools);
}

/** A fault of ours in one note, be it a stack that overflows, leaves out that note and costs the others nothing. */
function understandOrLeaveOut(file: VFile, language: Language, tools: Tools): StudyNote | undefined {
  try {
    return understandNote(file, language, tools);
  } catch (error) {
    const detail = String(error instanceof Error ? error : 'unknown').split('\n')[0]!;
    leaveOut(file, 'internal-error', say({ ko, en }, language, 'internal-error', { detail }));
    return undefined;
  }
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
