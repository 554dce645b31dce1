import type { ExitCode } from '../study/pilgi-error.ts';
import { BrowserOnce } from './browser-once.ts';
import { readDeckLock } from './deck-lock.ts';
import { terminalLanguage } from './language-of.ts';
import { makeOutputs } from './make-outputs.ts';
import { exporters, type Outcome } from './outputs.ts';
import { withOutputFolder } from './outputs-place.ts';
import { outFolder } from './out-folder.ts';
import { paletteOf } from './palette-of.ts';
import { refuseNotesFolder } from './refuse-notes-folder.ts';
import { type CommonFlags, study, type Studied } from './study-command.ts';
import { exportFindings, summarize } from './summary.ts';
import { printable, type Terminal } from './terminal.ts';
import { writeOutcomes } from './write-outcomes.ts';

/** What a build is told on the command line. */
export interface BuildFlags extends CommonFlags {
  out?: string;
  browser?: string;
  templates?: string;
  timing?: boolean;
  overwrite?: boolean;
  /** Settings of one exporter given as flags: they win over the configuration. */
  settings?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** Makes the outputs named by `ids`; what can be made is written, whatever becomes of the others. */
export async function build(
  inputs: readonly string[],
  ids: readonly string[],
  flags: BuildFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const start = performance.now();
  // The browser starts while the notes are being read.
  const browser = new BrowserOnce(flags.browser, terminal.signal, terminalLanguage(flags.lang, terminal.env));
  if (ids.some((id) => needsBrowser(id, flags))) browser.begin();
  try {
    const studied = await study(inputs, flags, terminal);
    const studyTime = performance.now() - start;
    if (studied.set.notes.length === 0) return studied.exitCode;
    const out = outFolder(flags, studied, terminal);
    await refuseNotesFolder(out, studied);
    const outcomes = await withOutputFolder(out, studied.words, terminal, async (folder) => {
      const lock = await readDeckLock(studied, terminal);
      const made = await makeOutputs(ids, flags, studied, lock, browser, terminal);
      terminal.signal.throwIfAborted();
      await writeOutcomes(made, folder, lock, flags.overwrite === true);
      return made;
    });
    report(studied, outcomes, out, terminal);
    if (flags.timing === true) reportTiming(studyTime, outcomes, terminal);
    return exitCodeOf(studied.exitCode, outcomes);
  } finally {
    await browser.close();
  }
}

function needsBrowser(id: string, flags: BuildFlags): boolean {
  const exporter = exporters.get(id);
  return exporter?.usesBrowser?.(flags.settings?.[id] ?? {}) ?? exporter?.needsBrowser === true;
}

function report(studied: Studied, outcomes: readonly Outcome[], out: string, terminal: Terminal): void {
  const { words } = studied;
  for (const line of exportFindings(outcomes, words, paletteOf(terminal))) terminal.error(`${line}\n`);
  for (const { id, error } of outcomes) {
    if (error)
      terminal.error(
        `${words('label-error')}: ${printable(words('export-failed', { id, message: error.message }))}\n`,
      );
  }
  if (outcomes.every(({ error }) => error !== undefined)) return;
  terminal.out(`${printable(summarize(studied, outcomes, out, terminal))}\n`);
}

function reportTiming(studyTime: number, outcomes: readonly Outcome[], terminal: Terminal): void {
  const rows = [['study', studyTime] as const, ...outcomes.map(({ id, time }) => [id, time] as const)];
  for (const [name, time] of rows) terminal.out(`  ${name.padEnd(12)}${time.toFixed(0).padStart(7)} ms\n`);
}

function exitCodeOf(read: ExitCode, outcomes: readonly Outcome[]): ExitCode {
  const failed = outcomes.find(({ error }) => error !== undefined)?.error?.exitCode;
  const missing = outcomes.some(({ result }) =>
    result?.messages.some(({ ruleId }) => ruleId === 'browser-missing'),
  );
  return failed ?? (missing ? 4 : read);
}
