import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { planAnki } from '../export/anki/anki.ts';
import { readCardTemplates } from '../export/anki/card-templates.ts';
import { previewPage } from '../export/anki/preview.ts';
import { loadTemplates } from '../render/template.ts';
import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';
import { type NoteWatcher, watchNotes } from '../watch/note-watcher.ts';
import { packageFiles } from '../watch/package-files.ts';
import { openPreviewServer } from '../watch/preview-server.ts';
import { previewSiteOf } from '../watch/preview-site-of.ts';
import type { ShownBuild } from '../watch/shown-build.ts';
import { BrowserOnce } from './browser-once.ts';
import type { BuildFlags } from './build.ts';
import { checkStudied } from './check-studied.ts';
import { readDeckLock } from './deck-lock.ts';
import { exportContexts } from './export-context.ts';
import { terminalLanguage } from './language-of.ts';
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
import { wordsOf } from './words.ts';
import { writeOutcomes } from './write-outcomes.ts';

/** What `pilgi watch` is told. */
export interface WatchFlags extends BuildFlags {
  /** Port of the preview; a free one where absent. */
  port?: string;
}

/**
 * What is written while notes are being written: the deck is not, for a card that was learned halfway through a
 * sentence would be one to take back. It is shown, and made by `pilgi build`.
 */
const written = ['pdf', 'cheatsheet'];

/** Makes book and sheet anew whenever a note changes, and shows them, the cards and the findings in a browser. */
export async function watch(
  inputs: readonly string[],
  flags: WatchFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = terminalLanguage(flags.lang, terminal.env);
  const words = wordsOf(language);
  const [templates, packages] = await Promise.all([loadTemplates('preview', undefined, {}), packageFiles()]);
  const browser = new BrowserOnce(flags.browser, terminal.signal, language);
  browser.begin();
  const server = await openPreviewServer(portOf(flags.port, words)).catch((cause: NodeJS.ErrnoException) => {
    throw new PilgiError(words('preview-port', { port: flags.port ?? '', code: cause.code ?? '' }), 3, {
      cause,
    });
  });
  let watcher: NoteWatcher | undefined;
  const watching: Watching = {
    inputs,
    flags,
    terminal,
    browser,
    show: (build) => server.show(previewSiteOf(build, templates, packages)),
    follow: (studied, out) => {
      const paths = watchedPaths(inputs, flags, studied, terminal.cwd);
      if (watcher === undefined) watcher = watchNotes(paths, out, terminal.signal);
      else watcher.add(paths);
    },
  };
  try {
    let last = await round(watching);
    if (last === undefined) return 3;
    terminal.out(`${words('preview-open', { url: server.url })}\n`);
    while ((await watcher?.next()) === true) last = (await anotherRound(watching, last)) ?? last;
    terminal.signal.throwIfAborted();
    return 0;
  } finally {
    await watcher?.close();
    await server.close();
    await browser.close();
  }
}

interface Watching {
  readonly inputs: readonly string[];
  readonly flags: WatchFlags;
  readonly terminal: Terminal;
  readonly browser: BrowserOnce;
  readonly show: (build: ShownBuild) => void;
  /** Has what notes are made of watched, before anything is made of it: no change of it may be missed. */
  readonly follow: (studied: Studied, out: string) => void;
}

interface Round {
  readonly studied: Studied;
  readonly shown: ShownBuild;
}

/** A round after the first: a known error is told and shown, and what was made before stays. */
async function anotherRound(watching: Watching, before: Round): Promise<Round | undefined> {
  const { terminal, show } = watching;
  try {
    const made = await round(watching, before.shown);
    if (made === undefined)
      show({ ...before.shown, failures: [before.studied.words('no-notes')], isUnfinished: false });
    return made;
  } catch (error) {
    if (terminal.signal.aborted || !(error instanceof PilgiError)) throw error;
    terminal.error(`${before.studied.words('label-error')}: ${printable(error.message)}\n`);
    show({ ...before.shown, failures: [printable(error.message)], isUnfinished: false });
    return undefined;
  }
}

/** Reads the notes, shows what is quickly made, makes the rest and writes it. Nothing where there are no notes. */
async function round(watching: Watching, before?: ShownBuild): Promise<Round | undefined> {
  const { inputs, flags, terminal, browser, show, follow } = watching;
  const start = performance.now();
  const studied = await study(inputs, flags, terminal);
  if (studied.set.notes.length === 0) return undefined;
  const out = outFolder(flags, studied, terminal);
  await refuseNotesFolder(out, studied);
  follow(studied, out);
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
  const shown = { ...before, ...quick, ...shownOutputs(outcomes), failures: failuresOf(outcomes, studied) };
  show(shown);
  report(studied, outcomes, shown, performance.now() - start, terminal);
  return { studied, shown };
}

/** The findings and the cards, which need no browser. */
async function quicklyMade({ flags, terminal, browser }: Watching, studied: Studied): Promise<ShownBuild> {
  const lock = await readDeckLock(studied, terminal);
  const contextFor = await exportContexts(flags, studied, lock, () => browser.open(), terminal);
  const context = contextFor('anki');
  const plan = await planAnki(studied.set, context);
  return {
    language: studied.language,
    title: studied.set.title,
    folder: pathToFileURL(path.join(outFolder(flags, studied, terminal), path.sep)).href,
    cards: await previewPage(plan, await readCardTemplates(context.templates), context.language),
    notes: shownNotes(studied.files, studied.words),
    failures: [],
    isUnfinished: false,
  };
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

function portOf(given: string | undefined, words: ReturnType<typeof wordsOf>): number {
  const port = given === undefined ? 0 : Number(given);
  if (Number.isInteger(port) && port >= 0 && port < 65_536 && given !== '') return port;
  throw new PilgiError(words('bad-port', { value: given ?? '' }), 2);
}
