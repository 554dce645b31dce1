import { hashAnchor } from '../../study/anchor.ts';
import type { Entry } from '../../study/study-set.ts';
import { firstPlace, isOnSheet } from './sheet-command.ts';
import type { SheetContext } from './sheet-context.ts';
import { sheetGroups } from './sheet-groups.ts';
import type { Sheet, SheetChapter } from './sheet.ts';

/** The sheet of a study set. Commands stand in the order in which the notes teach them. */
export function makeSheet(context: SheetContext): Sheet {
  const { set } = context;
  const entries = set.entries
    .filter((entry) => entry.kind === 'command' && isOnSheet(context, entry))
    .toSorted(readingOrder(set.notes.map(({ path }) => path)));
  const groups = sheetGroups(context, entries);
  const commands = groups.flatMap((group) => group.commands);
  const shown = new Set(commands.map(({ anchor }) => anchor));
  return {
    title: context.words('title', { title: set.title }),
    groups,
    chapters: chaptersOf(
      context,
      entries.filter(({ anchor }) => shown.has(anchor)),
    ),
    commands: commands.length,
    options: commands.reduce((sum, { options }) => sum + options.length, 0),
  };
}

function readingOrder(notes: readonly string[]): (a: Entry, b: Entry) => number {
  const order = new Map(notes.map((path, index) => [path, index]));
  const at = (entry: Entry): readonly [number, number] => {
    const place = firstPlace(entry);
    return [order.get(place?.note ?? '') ?? notes.length, place?.line ?? 0];
  };
  return (a, b) => {
    const [noteA, lineA] = at(a);
    const [noteB, lineB] = at(b);
    return noteA - noteB || lineA - lineB;
  };
}

function chaptersOf({ set }: SheetContext, entries: readonly Entry[]): SheetChapter[] {
  const titles = new Map(set.notes.map((note) => [note.path, note.title.text]));
  const chapters = new Map<string, { title: string; commands: string[] }>();
  for (const entry of entries) {
    const place = firstPlace(entry);
    const title = place?.trail[0] ?? titles.get(place?.note ?? '') ?? set.title;
    const id = hashAnchor('ch', `${place?.note}\n${title}`);
    const chapter = chapters.get(id) ?? { title, commands: [] };
    chapter.commands.push(entry.anchor);
    chapters.set(id, chapter);
  }
  return [...chapters].map(([id, chapter]) => ({ id, ...chapter }));
}
