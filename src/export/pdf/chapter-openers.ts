import { isTrivial } from '../../grammar/is-trivial.ts';
import type { Entry } from '../../study/study-set.ts';
import type { BookContext } from './book-context.ts';
import type { PlannedChapter } from './plan-book.ts';
import { sectionAnchor } from './plan-places.ts';

/** What a chapter speaks of, in the order of its text, each with a link to its entry. */
export interface ChapterOpener {
  readonly commands: readonly OpenerLine[];
  readonly instructions: readonly OpenerLine[];
  readonly terms: readonly OpenerLine[];
}

interface OpenerLine {
  readonly kind: Entry['kind'];
  readonly name: string;
  readonly href: string;
  readonly line: number;
}

/** At most so many of each open a chapter. */
const limit = 16;

/** The commands, instructions and terms of each chapter; a chapter that speaks of none has no opener. */
export function chapterOpeners(book: BookContext): ReadonlyMap<PlannedChapter, ChapterOpener> {
  const chapterOf = new Map<string, PlannedChapter>();
  for (const chapter of book.plan.chapters)
    for (const section of sectionsOf(chapter)) chapterOf.set(section, chapter);
  const lines = new Map<PlannedChapter, OpenerLine[]>();
  for (const entry of book.entries.values()) {
    const seen = new Set<PlannedChapter>();
    for (const place of entry.places) {
      const chapter = chapterOf.get(sectionAnchor(place));
      if (chapter === undefined || seen.has(chapter)) continue;
      // A term opens the chapter that defines it, an everyday command the one that explains it.
      const isDefined = place.use === 'definition';
      if (!isDefined && (entry.kind === 'term' || isTrivial(entry.name))) continue;
      seen.add(chapter);
      const line = { kind: entry.kind, name: entry.name, href: `#${entry.anchor}`, line: place.line };
      lines.set(chapter, [...(lines.get(chapter) ?? []), line]);
    }
  }
  return new Map([...lines].flatMap(([chapter, found]) => openerOf(chapter, found)));
}

function openerOf(
  chapter: PlannedChapter,
  lines: readonly OpenerLine[],
): (readonly [PlannedChapter, ChapterOpener])[] {
  const sorted = lines.toSorted((left, right) => left.line - right.line);
  const first = (kind: Entry['kind']): OpenerLine[] =>
    sorted.filter((line) => line.kind === kind).slice(0, limit);
  const opener = { commands: first('command'), instructions: first('instruction'), terms: first('term') };
  return Object.values(opener).some((list) => list.length > 0) ? [[chapter, opener]] : [];
}

function sectionsOf(chapter: PlannedChapter): ReadonlySet<string> {
  const anchors = new Set([chapter.anchor]);
  const add = (children: PlannedChapter['children']): void => {
    for (const node of children) {
      if (node.type !== 'section') continue;
      anchors.add(node.anchor);
      add(node.children);
    }
  };
  add(chapter.children);
  return anchors;
}
