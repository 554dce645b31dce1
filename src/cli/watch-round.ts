import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { planAnki } from '../export/anki/anki.ts';
import { readCardTemplates } from '../export/anki/card-templates.ts';
import { previewPage } from '../export/anki/preview.ts';
import type { ExportContext } from '../export/exporter.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import type { NoteWatcher } from '../watch/note-watcher.ts';
import type { ShownBuild } from '../watch/shown-build.ts';
import type { BrowserOnce } from './browser-once.ts';
import type { BuildFlags } from './build.ts';
import { checkStudied } from './check-studied.ts';
import { readDeckLock } from './deck-lock.ts';
import { exportContexts } from './export-context.ts';
import { makeOutputs } from './make-outputs.ts';
import { outFolder } from './out-folder.ts';
import type { Outcome } from './outputs.ts';
import { withOutputFolder } from './outputs-place.ts';
import { paletteOf } from './palette-of.ts';
import { refuseNotesFolder } from './refuse-notes-folder.ts';
import { shownNotes } from './shown-notes.ts';
import { study, type Studied } from './study-command.ts';
import { exportFindings } from './summary.ts';
import { printable, type Terminal } from './terminal.ts';
import { watchedPaths } from './watched-paths.ts';
import { writeOutcomes } from './write-outcomes.ts';

/**
 * What is written while notes are being written: the deck is not, for a card that was learned halfway through a
 * sentence would be one to take back. It is shown, and made by `pilgi build`.
 */
const written = ['pdf', 'cheatsheet'];

/** What every round of `pilgi watch` is made with. */
export interface Watching {
  readonly inputs: readonly string[];
  readonly flags: BuildFlags;
  readonly terminal: Terminal;
  readonly browser: BrowserOnce;
  readonly watcher: NoteWatcher;
  readonly show: (build: ShownBuild) => void;
}

/** What became of a round. */
export interface Round {
  readonly studied: Studied;
  readonly shown: ShownBuild;
}

/**
 * Reads the notes, shows what is quickly made, makes the rest and writes it. Nothing where there are no notes. From the
 * reading on, changes are watched.
 */
export async function watchRound(watching: Watching, before?: ShownBuild): Promise<Round | undefined> {
  const { inputs, flags, terminal, browser, watcher, show } = watching;
  const begin = Date.now();
  const start = performance.now();
  const studied = await study(inputs, flags, terminal);
  const out = outFolder(flags, studied, terminal);
  watcher.follow(watchedPaths(inputs, flags, studied, terminal.cwd), out, begin);
  if (studied.set.notes.length === 0) return undefined;
  await refuseNotesFolder(out, studied);
  checkStudied(studied, undefined);
  const quick = await quicklyMade(watching, studied);
  show({ ...before, ...quick, isUnfinished: true });
  const outcomes = await withOutputFolder(out, studied.words, terminal, async (folder) => {
    const lock = await readDeckLock(studied, terminal);
    const made = await makeOutputs(written, flags, studied, lock, browser, {
      ...terminal,
      interactive: false,
    });
    terminal.signal.throwIfAborted();
    await writeOutcomes(made, folder, lock, flags.overwrite === true);
    return made;
  });
  // A browser that failed is not asked again.
  if (outcomes.some(({ error }) => error?.exitCode === 4)) await browser.close();
  const shown = {
    ...before,
    ...quick,
    ...shownOutputs(outcomes),
    failures: [...quick.failures, ...failuresOf(outcomes, studied)],
  };
  show(shown);
  report(studied, outcomes, shown, performance.now() - start, terminal);
  return { studied, shown };
}

/** The findings and the cards, which need no browser. */
async function quicklyMade({ flags, terminal, browser }: Watching, studied: Studied): Promise<ShownBuild> {
  const lock = await readDeckLock(studied, terminal);
  const contextFor = await exportContexts(flags, studied, lock, () => browser.open(), terminal);
  const context = contextFor('anki');
  const cards = await shownCards(studied, context);
  return {
    language: studied.language,
    title: studied.set.title,
    folder: pathToFileURL(path.join(outFolder(flags, studied, terminal), path.sep)).href,
    ...('page' in cards && { cards: cards.page }),
    notes: shownNotes(studied.files, studied.words),
    failures: 'page' in cards ? [] : [cards.failure],
    isUnfinished: false,
  };
}

/** The page of the cards; a known error (a broken lock) costs them alone. */
async function shownCards(
  { set, words }: Studied,
  context: ExportContext,
): Promise<{ readonly page: string } | { readonly failure: string }> {
  try {
    const plan = await planAnki(set, context);
    const templates = await readCardTemplates(context.templates);
    return { page: await previewPage(plan, templates, context.language) };
  } catch (error) {
    if (!(error instanceof PilgiError)) throw error;
    return { failure: printable(words('export-failed', { id: 'anki', message: error.message })) };
  }
}

function shownOutputs(outcomes: readonly Outcome[]): Pick<ShownBuild, 'book' | 'sheet' | 'isUnfinished'> {
  const files = outcomes.flatMap(({ result }) => result?.files ?? []);
  const book = files.find((file) => file.path === 'pilgi.pdf')?.value;
  const sheet = files.find((file) => path.extname(file.path) === '.html');
  return {
    ...(book instanceof Uint8Array && { book }),
    ...(sheet !== undefined && { sheet: String(sheet) }),
    isUnfinished: false,
  };
}

function failuresOf(outcomes: readonly Outcome[], { words }: Studied): string[] {
  return outcomes.flatMap(({ id, error }) =>
    error === undefined ? [] : printable(words('export-failed', { id, message: error.message })),
  );
}

/** A line for each round: when, what, how long. */
function report(
  studied: Studied,
  outcomes: readonly Outcome[],
  { notes, failures }: ShownBuild,
  time: number,
  terminal: Terminal,
): void {
  const { words } = studied;
  for (const line of exportFindings(outcomes, words, paletteOf(terminal))) terminal.error(`${line}\n`);
  for (const failure of failures) terminal.error(`${words('label-error')}: ${failure}\n`);
  const findings = notes.reduce((sum, note) => sum + note.findings.length, 0);
  const said = words('watch-built', {
    time: new Date().toLocaleTimeString('en-GB'),
    notes: studied.set.notes.length,
    findings,
    seconds: (time / 1000).toFixed(1),
  });
  terminal.out(`${said}\n`);
}
