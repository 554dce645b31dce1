import type { Entry, EntryKind, EntryMeaning, Place } from '../study/study-set.ts';

/** An entry while its places are being gathered. */
export interface EntryDraft {
  kind: EntryKind;
  anchor: string;
  name: string;
  short?: string;
  parent?: string;
  group?: string;
  builtin?: { ko: string; en: string };
  url?: string;
  meanings: EntryMeaning[];
  places: Place[];
  options: Set<string>;
  /** How often another command stands beside it. */
  beside: Map<string, number>;
}

/** All drafts by kind, owner and name, in the order they were met. */
export type EntryDrafts = Map<string, EntryDraft>;

/** The key of a draft: what it is, not how its anchor is spelled. Terms are the same in capitals. */
export function draftKey({ kind, parent = '', name }: Pick<EntryDraft, 'kind' | 'parent' | 'name'>): string {
  return [kind, parent, kind === 'term' ? name.toLowerCase() : name].join('\n');
}

/** The draft of a name, begun when it is first met. */
export function draftOf(
  drafts: EntryDrafts,
  begin: Omit<EntryDraft, 'meanings' | 'places' | 'options' | 'beside'>,
): EntryDraft {
  const key = draftKey(begin);
  const known = drafts.get(key);
  if (known) return known;
  const draft: EntryDraft = { ...begin, meanings: [], places: [], options: new Set(), beside: new Map() };
  drafts.set(key, draft);
  return draft;
}

const kinds: readonly EntryKind[] = ['command', 'option', 'instruction', 'compose-key', 'term'];
const collator = new Intl.Collator('ko', { numeric: true });

/** Finished entries: kinds in their order, each kind sorted by name; their places in the order of the notes. */
export function finishEntries(drafts: EntryDrafts, notes: readonly string[]): Entry[] {
  const order = new Map(notes.map((path, index) => [path, index]));
  const byReading = (a: Place, b: Place) => order.get(a.note)! - order.get(b.note)! || a.line - b.line;
  return [...drafts.values()]
    .map((draft) => finish({ ...draft, places: draft.places.toSorted(byReading) }))
    .sort(
      (a, b) =>
        kinds.indexOf(a.kind) - kinds.indexOf(b.kind) ||
        collator.compare(a.parent ?? '', b.parent ?? '') ||
        collator.compare(a.name, b.name) ||
        (a.anchor < b.anchor ? -1 : 1),
    );
}

function finish({ options, beside, meanings, ...draft }: EntryDraft): Entry {
  const related = [...beside].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([anchor]) => anchor);
  return {
    ...draft,
    meanings: withoutRepeats(meanings),
    options: [...options].sort(),
    related: related.slice(0, 6),
  };
}

function withoutRepeats(meanings: readonly EntryMeaning[]): EntryMeaning[] {
  const seen = new Set<string>();
  return meanings.filter(({ text }) => !seen.has(text) && seen.add(text));
}
