import { Listr } from 'listr2';
import type { BrowserOnce } from './browser-once.ts';
import type { BuildFlags } from './build.ts';
import type { DeckLock } from './deck-lock.ts';
import { exportContexts, type OutputId } from './export-context.ts';
import { exporters, makeOutput, type Outcome } from './outputs.ts';
import type { Studied } from './study-command.ts';
import type { Terminal } from './terminal.ts';
import { untilAborted } from './until-aborted.ts';

/** Makes the outputs named by `ids`, side by side, and shows on a terminal what is being made. */
export async function makeOutputs(
  ids: readonly string[],
  flags: BuildFlags,
  studied: Studied,
  lock: DeckLock,
  browser: BrowserOnce,
  terminal: Terminal,
): Promise<Outcome[]> {
  const contextFor = await exportContexts(flags, studied, lock, () => browser.open(), terminal);
  const outcomes: Outcome[] = [];
  const tasks = ids.map((id) => ({
    title: studied.words(`making-${id as OutputId}`),
    task: async () => {
      outcomes.push(await makeOutput(exporters.get(id)!, studied.set, contextFor(id as OutputId)));
    },
  }));
  const renderer = terminal.interactive ? 'default' : 'silent';
  const made = new Listr(tasks, {
    concurrent: true,
    renderer,
    rendererOptions: { clearOutput: true },
    // Its own would end the process with 127, in the middle of everything.
    registerSignalListeners: false,
  }).run();
  await untilAborted(made, terminal.signal);
  return ids.map((id) => outcomes.find((outcome) => outcome.id === id)!);
}
