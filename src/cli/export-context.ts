import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { ExportContext } from '../export/exporter.ts';
import type { Browser } from '../render/browser.ts';
import type { BuildFlags } from './build.ts';
import { cacheFolder } from '../render/cache-folder.ts';
import type { DeckLock } from './deck-lock.ts';
import { documentLanguage } from './language-of.ts';
import { notesAddress } from './notes-address.ts';
import { outFolder } from './out-folder.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import type { Studied } from './study-command.ts';
import type { Terminal } from './terminal.ts';
import { readVersion } from './version.ts';

/** The outputs that have settings of their own. */
export type OutputId = 'pdf' | 'anki' | 'cheatsheet';

/** What each exporter is handed: the settings of the configuration, over them those of the command line; the
 * deck gets its lock, the sheet where the notes are. */
export async function exportContexts(
  flags: BuildFlags,
  studied: Studied,
  lock: DeckLock,
  browser: () => Promise<Browser>,
  terminal: Terminal,
): Promise<(id: OutputId) => ExportContext> {
  const source = await notesAddress(outFolder(flags, studied, terminal), studied.found.root);
  const templates = await templatesFolder(flags, studied, terminal);
  return (id) => ({
    language: documentLanguage(studied.config.lang, studied.set),
    now: buildTime(terminal.env),
    signal: terminal.signal,
    root: studied.found.root,
    lockFolder: path.dirname(lock.file),
    ...(templates !== undefined && { templates }),
    cache: path.join(cacheFolder(terminal.env, process.platform), readVersion()),
    browser,
    options: {
      ...(id === 'cheatsheet' && { source }),
      ...studied.config[id],
      ...flags.settings?.[id],
      ...(id === 'anki' && lock.text !== undefined && { lock: lock.text }),
    },
  });
}

/** The user's own templates; a folder that is not there can only be a slip. */
async function templatesFolder(
  flags: BuildFlags,
  studied: Studied,
  terminal: Terminal,
): Promise<string | undefined> {
  const given = flags.templates ?? studied.config.templates;
  if (given === undefined) return undefined;
  const folder = path.resolve(terminal.cwd, given);
  const stats = await stat(folder).catch(() => undefined);
  if (stats?.isDirectory() === true) return folder;
  throw new PilgiError(studied.words('templates-missing', { path: given }), 2);
}

/** The build's time, settable for builds that must be the same to the byte. */
function buildTime(env: NodeJS.ProcessEnv): Date {
  const epoch = Number(env['SOURCE_DATE_EPOCH']);
  return env['SOURCE_DATE_EPOCH'] && Number.isFinite(epoch) ? new Date(epoch * 1000) : new Date();
}
