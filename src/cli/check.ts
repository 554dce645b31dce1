import path from 'node:path';
import iconv from 'iconv-lite';
import { VFile } from 'vfile';
import { checkStudySet } from '../check/check.ts';
import { fixFiles } from '../check/fix.ts';
import { choosePalette } from '../check/format/palette.ts';
import { formats } from '../check/formats.ts';
import { notesFolder } from '../check/notes-folder.ts';
import { buildTools } from '../grammar/tools.ts';
import { studyFiles } from '../pipeline.ts';
import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';
import type { StudySet } from '../study/study-set.ts';
import { writeFiles } from '../write/write-files.ts';
import { type CommonFlags, study, type Studied } from './study-command.ts';
import type { Terminal } from './terminal.ts';
import { readVersion } from './version.ts';

/** What `pilgi check` is told. */
export interface CheckFlags extends CommonFlags {
  format?: string;
  preset?: 'default' | 'style';
  maxWarnings?: string;
  fix?: boolean;
}

/** Checks the notes and prints what is wrong; 1 where there is an error, or more warnings than allowed. */
export async function check(
  inputs: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const format = formats.find(({ id }) => id === (flags.format ?? 'stylish'));
  let studied = await study(inputs, flags, terminal);
  if (format === undefined) {
    const names = formats.map(({ id }) => id).join(', ');
    throw new PilgiError(studied.words('unknown-format', { name: flags.format ?? '', names }), 2);
  }
  if (flags.fix === true && (await fix(studied, flags, terminal)))
    studied = await study(inputs, flags, terminal);
  run(studied.set, studied.files, studied, flags);
  const palette = choosePalette({ isTTY: terminal.colors }, terminal.env);
  const pathOf = (file: VFile) => shownPath(file, terminal.cwd);
  terminal.out(
    format.format(studied.files, { language: studied.language, palette, pathOf, version: readVersion() }),
  );
  return exitCodeOf(studied, flags);
}

function run(set: StudySet, files: readonly VFile[], studied: Studied, flags: CheckFlags): void {
  const { rules: severities } = studied.config;
  checkStudySet(set, {
    files,
    language: studied.language,
    tools: buildTools(),
    preset: flags.preset ?? studied.config.preset ?? 'default',
    exists: notesFolder(studied.found.root),
    ...(severities && { severities }),
  });
}

/** Mends what has a fix; every other byte of a note stays as it is. Says how much it did. */
async function fix(studied: Studied, flags: CheckFlags, terminal: Terminal): Promise<boolean> {
  const readable = studied.files.filter((file) => !file.messages.some(({ fatal }) => fatal === true));
  const { changed, applied } = fixFiles(readable, (files) => {
    const set = studyFiles(files, { folder: '' }, studied.language);
    run(set, files, studied, flags);
  });
  await writeFiles(studied.found.root, changed.map(encoded));
  if (changed.length > 0) {
    terminal.error(`${studied.words('fixed', { count: applied, files: changed.length })}\n`);
  }
  return changed.length > 0;
}

/** The bytes of a fixed note, in the encoding it had. */
function encoded(file: VFile): VFile {
  const encoding = typeof file.data['encoding'] === 'string' ? file.data['encoding'] : 'utf-8';
  const value = encoding === 'utf-8' ? String(file) : iconv.encode(String(file), encoding, { addBOM: false });
  const absolute = file.data['absolute'];
  return new VFile({ path: typeof absolute === 'string' ? absolute : file.path, value });
}

/** A note's path from where the reader stands, so that a terminal can open it. */
function shownPath(file: VFile, cwd: string): string {
  const absolute = file.data['absolute'];
  if (typeof absolute !== 'string') return file.path;
  const relative = path.relative(cwd, absolute);
  return relative.startsWith('..') ? absolute : relative;
}

function exitCodeOf(studied: Studied, flags: CheckFlags): ExitCode {
  if (studied.exitCode !== 0) return studied.exitCode;
  const messages = studied.files.flatMap((file) => file.messages);
  const errors = messages.filter(({ fatal }) => fatal === true).length;
  const warnings = messages.filter(({ fatal }) => fatal === false).length;
  const allowed = flags.maxWarnings === undefined ? Infinity : Number(flags.maxWarnings);
  return errors > 0 || warnings > allowed ? 1 : 0;
}
