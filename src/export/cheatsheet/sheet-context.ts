import { buildTools, type Tools } from '../../grammar/tools.ts';
import type { Language } from '../../language/language.ts';
import type { Explanation, ExplanationForm, Invocation, StudyNote } from '../../study/nodes.ts';
import type { Entry, EntryMeaning, StudySet } from '../../study/study-set.ts';
import { warningsOf, warns } from './warnings.ts';
import { wordsOf, type SheetWords } from './words.ts';

/** An invocation with the note it stands in: its id is unique there only. */
export interface Use {
  readonly note: StudyNote;
  readonly invocation: Invocation;
}

/** What every part of the sheet is made from. */
export interface SheetContext {
  readonly set: StudySet;
  readonly language: Language;
  readonly words: SheetWords;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly tools: Tools;
  /** The uses of a canonical command, in reading order. */
  readonly uses: ReadonlyMap<string, readonly Use[]>;
  /** Every use by its key, see `useKey`. */
  readonly byKey: ReadonlyMap<string, Use>;
  /** What the author says of an invocation on the spot, by its key, see `useKey`. */
  readonly explained: ReadonlyMap<string, readonly Explanation[]>;
  /** Whether the author warns of a use: it stands in a warning, or what is said beside it is one. */
  readonly isWarned: (use: Use) => boolean;
  /** Address of a line of a note, where the settings say how notes are reached. */
  readonly placeHref: (note: string, line: number) => string | undefined;
}

/** Forms in which a text stands beside a line. */
const beside: ReadonlySet<string> = new Set<ExplanationForm>([
  'trailing-comment',
  'comment-line',
  'same-line',
  'table-row',
]);

/** Looks through a set once. */
export function sheetContext(
  set: StudySet,
  language: Language,
  placeHref: SheetContext['placeHref'],
): SheetContext {
  const uses = new Map<string, Use[]>();
  const byKey = new Map<string, Use>();
  const explained = new Map<string, Explanation[]>();
  for (const note of set.notes) {
    for (const invocation of note.invocations) {
      const known = uses.get(invocation.canonical);
      const use = { note, invocation };
      byKey.set(useKey(note.path, invocation.id), use);
      if (known) known.push(use);
      else uses.set(invocation.canonical, [use]);
    }
    for (const explanation of note.explanations.filter(({ weak }) => !weak)) {
      for (const id of explanation.commands) {
        const key = useKey(note.path, id);
        explained.set(key, [...(explained.get(key) ?? []), explanation]);
      }
    }
  }
  const warnings = new Map(set.notes.map((note) => [note.path, warningsOf(note)]));
  return {
    set,
    language,
    words: wordsOf(language),
    entries: new Map(set.entries.map((entry) => [entry.anchor, entry])),
    tools: buildTools(),
    uses,
    byKey,
    explained,
    isWarned: ({ note, invocation }) =>
      warnings.get(note.path)?.(invocation.position) === true ||
      warns(invocation.comment?.text ?? '') ||
      (explained.get(useKey(note.path, invocation.id)) ?? []).some(
        ({ form, text }) => beside.has(form) && warns(text),
      ),
    placeHref,
  };
}

/** One key for an invocation of all notes. */
export function useKey(note: string, invocation: string): string {
  return `${note}\n${invocation}`;
}

/** The use that a meaning was said of. */
export function useOf({ byKey }: SheetContext, { note, invocation }: EntryMeaning): Use | undefined {
  return invocation === undefined ? undefined : byKey.get(useKey(note, invocation));
}
