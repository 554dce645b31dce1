import type { RootContent } from 'mdast';
import { hashAnchor } from '../../study/anchor.ts';
import { PilgiError } from '../../study/pilgi-error.ts';
import type { Chapter, RichText, Section, StudyNote } from '../../study/nodes.ts';
import type { StudySet } from '../../study/study-set.ts';
import { chooseChapters } from './choose-chapters.ts';

/** One chapter of the book, in reading order. */
export interface PlannedChapter {
  readonly note: StudyNote;
  readonly anchor: string;
  /** Name of its page style, for the running head: `c1`. */
  readonly page: string;
  /** Its number as written: `3장`, `03`. */
  readonly label?: string;
  readonly title: RichText;
  readonly children: readonly (Section | RootContent)[];
}

export interface BookPlan {
  /** Words of the author that stand before everything, when they are few: they go on the cover. */
  readonly lead?: { readonly note: StudyNote; readonly children: readonly RootContent[] };
  readonly chapters: readonly PlannedChapter[];
  /** Anchors of the chapters and sections that are in the book. */
  readonly anchors: ReadonlySet<string>;
}

/** Longest text, in characters, that goes on the cover. */
const leadLimit = 240;

/**
 * Chooses and orders what the book holds. `chapters` is the option's value; throws a `PilgiError` where a part of it
 * fits no chapter.
 */
export function planBook(
  set: StudySet,
  chapters: string | undefined,
  nothing: (unknown: string, known: string) => string,
): BookPlan {
  const all = set.notes.flatMap(chaptersOf);
  const lead = all[0] !== undefined && isLead(all[0]) ? all[0] : undefined;
  const body = lead === undefined ? all : all.slice(1);
  const chosen = chapters === undefined ? body : choose(body, chapters, nothing);
  return {
    ...(lead === undefined ? {} : { lead: { note: lead.note, children: lead.children.filter(isContent) } }),
    chapters: chosen.map((chapter, index) => ({ ...chapter, page: `c${index + 1}` })),
    anchors: new Set(chosen.flatMap((chapter) => [chapter.anchor, ...sectionAnchors(chapter.children)])),
  };
}

type Candidate = Omit<PlannedChapter, 'page'> & { readonly number?: string; readonly preface: boolean };

function chaptersOf(note: StudyNote): Candidate[] {
  const before = note.children.filter((node): node is Section | RootContent => node.type !== 'chapter');
  const preface: Candidate[] = before.some((node) => node.type !== 'definition')
    ? [{ note, anchor: prefaceAnchor(note), title: note.title, children: before, preface: true }]
    : [];
  return [
    ...preface,
    ...note.children
      .filter((node): node is Chapter => node.type === 'chapter')
      .map((chapter) => ({
        note,
        anchor: chapter.anchor,
        ...(chapter.number === undefined ? {} : { number: chapter.number }),
        ...labelOf(chapter),
        title: chapter.title,
        children: chapter.children,
        preface: false,
      })),
  ];
}

/** A chapter's number as its author wrote it, with its word (`3장`) or bare, where the title doesn't tell it. */
function labelOf({ label, number, title }: Chapter): Pick<Candidate, 'label'> {
  const written = label ?? number;
  return written === undefined || title.text.startsWith(written) ? {} : { label: written };
}

/** What stands before a note's first chapter has no anchor of its own: its places name the section ``. */
export function prefaceAnchor(note: { readonly path: string }): string {
  return hashAnchor('pre', note.path);
}

/** A preface of a few words and nothing to find in it. */
function isLead(chapter: Candidate): boolean {
  if (
    !chapter.preface ||
    !chapter.children.every((node) => node.type === 'paragraph' || node.type === 'definition')
  )
    return false;
  const length = chapter.children.reduce((sum, node) => sum + lengthOf(node), 0);
  return length <= leadLimit;
}

function lengthOf(node: Section | RootContent): number {
  return node.position!.end.offset! - node.position!.start.offset!;
}

function isContent(node: Section | RootContent): node is RootContent {
  return node.type !== 'section';
}

function sectionAnchors(children: readonly (Section | RootContent)[]): string[] {
  return children.flatMap((node) =>
    node.type === 'section' ? [node.anchor, ...sectionAnchors(node.children)] : [],
  );
}

function choose(
  body: readonly Candidate[],
  chapters: string,
  nothing: (unknown: string, known: string) => string,
): readonly Candidate[] {
  const { chosen, unknown } = chooseChapters(body, chapters);
  if (unknown.length === 0) return chosen;
  const known = body.map(({ number, title }) =>
    number === undefined || title.text.startsWith(number) ? title.text : `${number} ${title.text}`,
  );
  throw new PilgiError(nothing(unknown.join(', '), known.join(', ')), 2);
}
