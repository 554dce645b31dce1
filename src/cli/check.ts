import { realpath } from 'node:fs/promises';
import path from 'node:path';
import iconv from 'iconv-lite';
import { VFile } from 'vfile';
import { severityOf } from '../check/check-message.ts';
import { fixFiles, type FixResult } from '../check/fix.ts';
import { formats } from '../check/formats.ts';
import { studyFiles } from '../pipeline.ts';
import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';
import { replaceAll } from '../write/replace-all.ts';
import type { Replacement } from '../write/replacement.ts';
import type { CheckFlags } from './check-flags.ts';
import { checkStudied } from './check-studied.ts';
import { assertKnownRules, explainRule } from './explain-rule.ts';
import { fixDiff, shownDiff } from './fix-diff.ts';
import { terminalLanguage } from './language-of.ts';
import { paletteOf } from './palette-of.ts';
import { study, type Studied } from './study-command.ts';
import type { Terminal } from './terminal.ts';
import { readVersion } from './version.ts';
import { wordsOf } from './words.ts';
import { wordWriteError } from './write-words.ts';

/**
 * Checks the notes and prints what is wrong; 1 where something reaches the fail level, or where there are more
 * warnings than allowed.
 */
export async function check(
  inputs: readonly string[],
  flags: CheckFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = terminalLanguage(flags.lang, terminal.env);
  const words = wordsOf(language);
  if (flags.explain !== undefined) {
    terminal.out(explainRule(flags.explain, language, words));
    return 0;
  }
  const format = formats.find(({ id }) => id === (flags.format ?? 'stylish'));
  if (format === undefined) {
    const names = formats.map(({ id }) => id).join(', ');
    throw new PilgiError(words('unknown-format', { name: flags.format ?? '', names }), 2);
  }
  let studied = await study(inputs, flags, terminal);
  assertKnownRules(studied.config.rules ?? {}, words);
  if (flags.fix === true) {
    const fixed = fix(studied, flags);
    if (flags.dryRun === true) return showFixes(fixed, studied, flags, terminal);
    if (await writeFixes(fixed, studied, terminal)) studied = await study(inputs, flags, terminal);
  }
  checkStudied(studied, flags.preset);
  terminal.out(
    format.format(studied.files, {
      language,
      palette: paletteOf(terminal),
      pathOf: (file) => shownPath(file, terminal.cwd),
      version: readVersion(),
    }),
  );
  return exitCodeOf(studied, flags);
}

/** Mends what has a fix; every other byte of a note stays as it is. */
function fix(studied: Studied, flags: CheckFlags): FixResult {
  const readable = studied.files.filter((file) => !file.messages.some(({ fatal }) => fatal === true));
  return fixFiles(readable, (files) => {
    const set = studyFiles(files, { folder: '' }, studied.language);
    checkStudied({ ...studied, set, files }, flags.preset);
  });
}

/** Writes what was mended and says how much; whether there was anything. */
async function writeFixes(
  { changed, applied }: FixResult,
  studied: Studied,
  terminal: Terminal,
): Promise<boolean> {
  if (changed.length === 0) return false;
  try {
    await replaceAll(await Promise.all(changed.map(encoded)), terminal.disk);
  } catch (error) {
    throw wordWriteError(error, studied.words);
  }
  terminal.error(`${studied.words('fixed', { count: applied, files: changed.length })}\n`);
  return true;
}

/** Prints what would be mended as a diff, and writes nothing; the exit code is that of the notes as they stand. */
function showFixes(
  { changed }: FixResult,
  studied: Studied,
  flags: CheckFlags,
  terminal: Terminal,
): ExitCode {
  for (const file of changed) {
    const before = studied.files.find((one) => one.path === file.path);
    if (!before) continue;
    const diff = fixDiff(shownPath(file, terminal.cwd), before.data.raw ?? String(before), String(file));
    terminal.out(terminal.interactive ? shownDiff(diff, paletteOf(terminal)) : diff);
  }
  checkStudied(studied, flags.preset);
  return exitCodeOf(studied, flags);
}

/** The bytes of a fixed note, in the encoding it had; a link to a note stays one. */
async function encoded(file: VFile): Promise<Replacement> {
  const { absolute, encoding } = file.data;
  const text = String(file);
  const value =
    encoding === undefined || encoding === 'utf-8' ? text : iconv.encode(text, encoding, { addBOM: false });
  return { target: await realpath(absolute ?? file.path), value };
}

/** A note's path from where the reader stands, so that a terminal can open it; with `/` on every system. */
function shownPath(file: VFile, cwd: string): string {
  const absolute = file.data['absolute'];
  if (typeof absolute !== 'string') return file.path;
  const relative = path.relative(cwd, absolute);
  return (relative.startsWith('..') ? absolute : relative).replaceAll(path.sep, '/');
}

const ranks = { error: 2, warning: 1, info: 0 } as const;

function exitCodeOf(studied: Studied, flags: CheckFlags): ExitCode {
  if (studied.exitCode !== 0) return studied.exitCode;
  const severities = studied.files.flatMap((file) => file.messages.map(severityOf));
  const level = ranks[flags.failLevel ?? 'error'];
  const warnings = severities.filter((severity) => severity === 'warning').length;
  const failed = severities.some((severity) => ranks[severity] >= level);
  return failed || warnings > (flags.maxWarnings ?? Infinity) ? 1 : 0;
}
