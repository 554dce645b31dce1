import { loadTemplates } from '../render/template.ts';
import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';
import { watchNotes } from '../watch/note-watcher.ts';
import { packageFiles } from '../watch/package-files.ts';
import { openPreviewServer, type PreviewServer } from '../watch/preview-server.ts';
import { previewSiteOf } from '../watch/preview-site-of.ts';
import type { ShownBuild } from '../watch/shown-build.ts';
import { BrowserOnce } from './browser-once.ts';
import type { BuildFlags } from './build.ts';
import { terminalLanguage } from './language-of.ts';
import { printable, type Terminal } from './terminal.ts';
import { type Round, type Watching, watchRound } from './watch-round.ts';
import { type Words, wordsOf } from './words.ts';

/** What `pilgi watch` is told. */
export interface WatchFlags extends BuildFlags {
  /** Port of the preview; a free one where absent. */
  port?: string;
}

/** Makes book and sheet anew whenever a note changes, and shows them, the cards and the findings in a browser. */
export async function watch(
  inputs: readonly string[],
  flags: WatchFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = terminalLanguage(flags.lang, terminal.env);
  const words = wordsOf(language);
  const [templates, packages] = await Promise.all([loadTemplates('preview', undefined, {}), packageFiles()]);
  const server = await openServer(flags.port, words);
  const browser = new BrowserOnce(flags.browser, terminal.signal, language);
  browser.begin();
  const watcher = watchNotes(terminal.signal, (code) =>
    terminal.error(`${words('label-warning')}: ${words('watch-limit', { code })}\n`),
  );
  let isTold = false;
  // The address is told as soon as something stands there: cards and findings, long before the book is printed.
  const show = (build: ShownBuild): void => {
    server.show(previewSiteOf(build, templates, packages));
    if (!isTold) terminal.out(`${words('preview-open', { url: server.url })}\n`);
    isTold = true;
  };
  const watching = { inputs, flags, terminal, browser, watcher, show };
  try {
    let last = await watchRound(watching);
    if (last === undefined) return 3;
    while (await watcher.next()) last = (await anotherRound(watching, last)) ?? last;
    terminal.signal.throwIfAborted();
    return 0;
  } finally {
    await watcher.close();
    await server.close();
    await browser.close();
  }
}

/** A round after the first: a known error is told and shown, and what was made before stays. */
async function anotherRound(watching: Watching, before: Round): Promise<Round | undefined> {
  const { terminal, show } = watching;
  try {
    const made = await watchRound(watching, before.shown);
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

/** Opens the preview at a port that is written in digits, 0 and nothing being any that is free. */
async function openServer(written: string | undefined, words: Words): Promise<PreviewServer> {
  const port = written ?? '0';
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
    throw new PilgiError(words('bad-port', { value: port }), 2);
  return openPreviewServer(Number(port)).catch((cause: NodeJS.ErrnoException) => {
    throw new PilgiError(words('preview-port', { port, code: cause.code ?? '' }), 3, { cause });
  });
}
