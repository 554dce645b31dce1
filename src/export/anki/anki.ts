import { access } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { VFile } from 'vfile';
import { loadImages } from '../../render/load-images.ts';
import type { StudySet } from '../../study/study-set.ts';
import type { ExportContext, Exporter, ExportResult } from '../exporter.ts';
import { ankiOptions } from './anki-options.ts';
import { readCardTemplates } from './card-templates.ts';
import { facesOf } from './faces.ts';
import { deckFormats } from './formats/formats.ts';
import { formatLock, lockPath, parseLock } from './lock.ts';
import { ankiMessages } from './messages.ts';
import { planDeck, type DeckPlan } from './plan-deck.ts';
import type { CardChange } from './plan-notes.ts';

const output = 'pilgi.apkg';

/** The Anki deck. Its lock comes back as `lock`, to be written beside the notes. */
export const anki: Exporter = {
  id: 'anki',
  output,
  needsBrowser: false,
  async export(set, context): Promise<ExportResult> {
    const plan = await planAnki(set, context);
    context.signal.throwIfAborted();
    const format = deckFormats[ankiOptions(context.options, context.language).format ?? 'apkg'];
    return {
      files: await format.write(plan, await readCardTemplates(context.templates)),
      summary: summaryOf(plan),
      messages: ankiMessages(plan, context.language),
      lock: new VFile({ path: lockPath, value: formatLock(plan.lock) }),
    };
  },
};

/** Everything the exporter would write, and why: for the report, the diff and the preview. */
export async function planAnki(set: StudySet, context: ExportContext): Promise<DeckPlan> {
  const options = ankiOptions(context.options, context.language);
  const lockFolder = context.lockFolder ?? context.root;
  const base = [...relative(lockFolder, context.root).split(sep), ''].join('/').replace(/^\//, '');
  return planDeck(set, {
    language: context.language,
    now: context.now,
    options,
    images: await loadImages(set.notes, context.root),
    templates: await readCardTemplates(context.templates),
    lockBase: base,
    outside: await notesOutside(set, lockFolder, base, options.lock),
  });
}

/** Notes that the lock knows and the folder holds, but the build was not asked for. */
async function notesOutside(
  set: StudySet,
  folder: string,
  base: string,
  lock: string | undefined,
): Promise<ReadonlySet<string>> {
  if (lock === undefined) return new Set();
  const inside = new Set(set.notes.map((note) => `${base}${note.path}`));
  const paths = new Set(Object.values(parseLock(lock).notes).map((note) => note.note));
  const outside = new Set<string>();
  for (const path of paths) {
    if (!inside.has(path) && (await exists(join(folder, path)))) outside.add(path);
  }
  return outside;
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );
}

/** Cards in all and of each kind, Anki notes, to how many cards the import will do what, and how many were refused. */
function summaryOf({ deck, drafts, refusals, changes }: DeckPlan): Record<string, number> {
  const kinds: Record<string, number> = {};
  for (const face of drafts.flatMap(facesOf)) kinds[face.kind] = (kinds[face.kind] ?? 0) + 1;
  const cards = deck.notes.reduce((sum, note) => sum + note.ordinals.length, 0);
  const cardsOf = new Map(deck.notes.map((note) => [note.guid, note.ordinals.length]));
  const count = (...wanted: CardChange['change'][]): number =>
    changes
      .filter(({ change }) => wanted.includes(change))
      .reduce((sum, { guid }) => sum + cardsOf.get(guid)!, 0);
  return {
    cards,
    ankiNotes: deck.notes.length,
    added: count('added'),
    changed: count('changed', 'renamed'),
    removed: count('removed'),
    ...kinds,
    refused: refusals.length,
  };
}
