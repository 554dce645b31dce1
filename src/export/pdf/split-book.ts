import type { BookView } from './book-view.ts';
import type { IndexGroup } from './index-view.ts';

/**
 * Characters of HTML a part should have: about 300 pages. Below 100 pages a part costs more to open than it saves,
 * above 400 Chromium's time grows faster than the pages.
 */
const partLength = 1_000_000;

/** How long parts should be, in characters of HTML. */
export interface PartLengths {
  readonly chapters: number;
  /** Contents and indexes longer than this are split as well. */
  readonly lists: number;
}

export const partLengths: PartLengths = { chapters: partLength, lists: partLength };

/** The blocks of a book in order: a part may begin at each. */
interface Block {
  readonly length: number;
  readonly take: (part: BookView) => BookView;
}

/**
 * Splits a book between chapters into parts of about the same length; a small book is one part. Long contents and
 * indexes are split as well.
 */
export function splitBook(view: BookView, lengths: PartLengths): BookView[] {
  const blocks = blocksOf(view, lengths.lists);
  const total = blocks.reduce((sum, block) => sum + block.length, 0);
  const count = Math.max(1, Math.round(total / lengths.chapters));
  const parts = new Map<number, BookView>();
  let before = 0;
  for (const block of blocks) {
    const middle = before + block.length / 2;
    const part = Math.min(count - 1, Math.floor((middle * count) / total));
    parts.set(part, block.take(parts.get(part) ?? empty(view)));
    before += block.length;
  }
  return [...parts.values()];
}

function empty(view: BookView): BookView {
  return { ...view, front: false, contents: [], chapters: [], answers: [], commands: [], terms: [] };
}

function blocksOf(view: BookView, length: number): Block[] {
  const { answers } = view;
  const [first = [], ...others] = runsOf(view.contents, length, lineOfContents);
  const blocks: Block[] = [
    { length: contentsOf(first), take: (part) => ({ ...part, front: true, contents: first }) },
    ...others.map((run) => ({
      length: contentsOf(run),
      take: (part: BookView) => ({ ...part, contents: [...part.contents, ...run] }),
    })),
    ...view.chapters.map((chapter) => ({
      length: chapter.html.length,
      take: (part: BookView) => ({ ...part, chapters: [...part.chapters, chapter] }),
    })),
    { length: lengthOf(answers), take: (part) => ({ ...part, answers }) },
    ...indexBlocks(view.commands, length, 'commands'),
    ...indexBlocks(view.terms, length, 'terms'),
  ];
  return blocks.filter((block, index) => index === 0 || block.length > 0);
}

/** An index, or runs of its groups; a group longer than a part is itself split between its lines. */
function indexBlocks(groups: readonly IndexGroup[], length: number, index: 'commands' | 'terms'): Block[] {
  const goesOn = index === 'commands' ? 'commandsGoOn' : 'termsGoOn';
  const pieces = groups.flatMap((group) =>
    runsOf(group.lines, length, lineLength).map((lines, run) => ({ ...group, lines, goesOn: run > 0 })),
  );
  const runs = runsOf(pieces, length, groupLength);
  return runs.map((run, number) => ({
    length: run.reduce((sum, group) => sum + groupLength(group), 0),
    take: (part) => ({
      ...part,
      [index]: [...part[index], ...run],
      ...(number > 0 && part[index].length === 0 && { [goesOn]: true }),
    }),
  }));
}

/** Cuts a list into runs of about the same length, none much longer than `limit`. */
function runsOf<Item>(items: readonly Item[], limit: number, lengthOfItem: (item: Item) => number): Item[][] {
  const lengths = items.map(lengthOfItem);
  const total = lengths.reduce((sum, length) => sum + length, 0);
  const count = Math.ceil(total / limit);
  const runs: Item[][] = [];
  let before = 0;
  items.forEach((item, index) => {
    const length = lengths[index]!;
    const run = Math.min(count - 1, Math.floor(((before + length / 2) * count) / total));
    (runs[run] ??= []).push(item);
    before += length;
  });
  return Object.values(runs);
}

/** The link of a page number takes some 42 characters, and Chromium four times the memory of a text of that length. */
const numberLength = 160;

/** HTML of a line of the contents beside its words. */
const contentsLength = 240;

/** What a chapter of the contents weighs with its sections. */
function lineOfContents(line: object): number {
  const sections = 'sections' in line && Array.isArray(line.sections) ? line.sections.length : 0;
  return lengthOf([line]) + (sections + 1) * contentsLength;
}

function contentsOf(lines: readonly object[]): number {
  return lines.reduce((sum, line) => sum + lineOfContents(line), 0);
}

/** What an index line weighs with its options, as characters of HTML. */
function lineLength({ pages, options }: IndexGroup['lines'][number]): number {
  return options.reduce((sum, option) => sum + lineLength(option), 200 + pages.length * numberLength);
}

function groupLength({ lines }: IndexGroup): number {
  return lines.reduce((sum, line) => sum + lineLength(line), 0);
}

/** Roughly that of its HTML. */
function lengthOf(list: readonly object[]): number {
  return list.length === 0 ? 0 : JSON.stringify(list).length;
}
