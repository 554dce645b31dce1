import path from 'node:path';
import { VFile } from 'vfile';
import { ankiOptions } from '../export/anki/anki-options.ts';
import { planAnki } from '../export/anki/anki.ts';
import { readCardTemplates } from '../export/anki/card-templates.ts';
import { formatChanges } from '../export/anki/format-changes.ts';
import { formatReport, reportFacts } from '../export/anki/format-report.ts';
import { isUpToDate } from '../export/anki/is-up-to-date.ts';
import type { DeckPlan } from '../export/anki/plan-deck.ts';
import { previewPage } from '../export/anki/preview.ts';
import { wordsOf } from '../export/anki/words.ts';
import type { ExportContext } from '../export/exporter.ts';
import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';
import { type AnkiFlags, ankiSettings, type AnkiView, ankiViews } from './anki-flags.ts';
import { build } from './build.ts';
import { readDeckLock } from './deck-lock.ts';
import { exportContexts } from './export-context.ts';
import { withOutputFolder } from './outputs-place.ts';
import { refuseNotesFolder } from './refuse-notes-folder.ts';
import { study, type Studied } from './study-command.ts';
import { terminalLanguage } from './language-of.ts';
import { printable, type Terminal } from './terminal.ts';

const previewName = 'pilgi-cards.html';

/** Makes the deck; or shows what would become of it, and writes neither deck nor lock. */
export async function anki(
  inputs: readonly string[],
  flags: AnkiFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const settings = ankiSettings(flags);
  // A wrong flag is told before the notes are read.
  ankiOptions(settings, terminalLanguage(flags.lang, terminal.env));
  const told = { ...flags, settings: { ...flags.settings, anki: settings } };
  const view = ankiViews.find((name) => flags[name] === true);
  if (view === undefined) return build(inputs, ['anki'], told, terminal);
  const studied = await study(inputs, told, terminal);
  if (studied.set.notes.length === 0) return studied.exitCode;
  const lock = await readDeckLock(studied, terminal);
  const contextFor = await exportContexts(told, studied, lock, noBrowser, terminal);
  const context = contextFor('anki');
  const looked = { plan: await planAnki(studied.set, context), context, studied, flags, terminal };
  const exitCode = await views[view](looked);
  return studied.exitCode === 0 ? exitCode : studied.exitCode;
}

/** A deck that is looked at, with all that a view may want. */
interface Looked {
  readonly plan: DeckPlan;
  readonly context: ExportContext;
  readonly studied: Studied;
  readonly flags: AnkiFlags;
  readonly terminal: Terminal;
}

const views: Readonly<Record<AnkiView, (looked: Looked) => ExitCode | Promise<ExitCode>>> = {
  report: (looked) => {
    print(
      looked,
      () => reportFacts(looked.plan, wordsIn(looked)),
      formatReport(looked.plan, wordsIn(looked)),
    );
    return 0;
  },
  diff: (looked) => {
    const { changes } = looked.plan;
    print(looked, () => changes, formatChanges(changes, wordsIn(looked)));
    return 0;
  },
  check: (looked) => {
    const { plan, context, studied } = looked;
    const upToDate = isUpToDate(plan, context.options['lock']);
    const told = studied.words(upToDate ? 'deck-up-to-date' : 'deck-changed', { count: plan.changes.length });
    const changes = plan.changes.length === 0 ? [] : [formatChanges(plan.changes, wordsIn(looked))];
    print(looked, () => ({ upToDate, changes: plan.changes }), [...changes, told].join('\n'));
    return upToDate ? 0 : 1;
  },
  preview: async ({ plan, context, studied, flags, terminal }): Promise<ExitCode> => {
    const out = path.resolve(terminal.cwd, flags.out ?? studied.config.out ?? 'dist');
    await refuseNotesFolder(out, studied);
    const page = await previewPage(plan, await readCardTemplates(context.templates), context.language);
    const made = [{ by: 'anki-preview', files: [new VFile({ path: previewName, value: page })] }];
    await withOutputFolder(out, studied.words, terminal, (folder) =>
      folder.write(made, [], flags.overwrite === true),
    );
    terminal.out(`${printable(path.join(out, previewName))}\n`);
    return 0;
  },
};

/** A view speaks the terminal's language; the cards keep that of the notes. */
function wordsIn({ studied }: Looked): ReturnType<typeof wordsOf> {
  return wordsOf(studied.language);
}

function print({ flags, terminal }: Looked, facts: () => unknown, text: string): void {
  terminal.out(flags.json === true ? `${JSON.stringify(facts(), undefined, 2)}\n` : `${printable(text)}\n`);
}

function noBrowser(): Promise<never> {
  return Promise.reject(new PilgiError('cards need no browser', 4));
}
