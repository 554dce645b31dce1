import type { Tools } from '../grammar/tools.ts';
import type { StudyNote } from '../study/nodes.ts';
import type { StudySet } from '../study/study-set.ts';
import { addBuildCommands, addCommands } from './command-entries.ts';
import { type EntryDrafts, finishEntries } from './entry-draft.ts';
import { linkTokens } from './token-links.ts';
import { trailsOf } from './trail.ts';
import { addWords } from './word-entries.ts';
import { withoutExportId } from '../study/without-export-id.ts';

/** What a set is called, where its notes do not say it. */
export interface SetNames {
  readonly title?: string;
  readonly subtitle?: string;
  readonly author?: string;
  /** Name of the notes' folder, the last resort. */
  readonly folder: string;
}

/** The one barrier: the first step that sees all notes. Builds the index and ties tokens to its entries. */
export function link(notes: readonly StudyNote[], names: SetNames, tools: Tools): StudySet {
  const drafts: EntryDrafts = new Map();
  for (const note of notes) {
    const trails = trailsOf(note);
    addCommands(drafts, note, trails, tools);
    addWords(drafts, note, trails);
  }
  for (const note of notes) addBuildCommands(drafts, note, trailsOf(note));
  const entries = finishEntries(
    drafts,
    notes.map(({ path }) => path),
  );
  const anchors = new Set(entries.map(({ anchor }) => anchor));
  const [first] = notes;
  const only = notes.length === 1 ? first : undefined;
  const subtitle = names.subtitle ?? first?.frontMatter.subtitle;
  const author = names.author ?? first?.frontMatter.author;
  return {
    title: names.title ?? only?.title.text ?? withoutExportId(names.folder),
    ...(subtitle !== undefined && { subtitle }),
    ...(author !== undefined && { author }),
    notes: notes.map((note) => linkTokens(note, anchors)),
    entries,
  };
}
