import type { BookView } from './book-view.ts';

/**
 * Characters of HTML a part should have: about 300 pages. Below 100 pages a part costs more to open than it saves,
 * above 400 Chromium's time grows faster than the pages.
 */
export const partLength = 1_000_000;

/** The blocks of a book in order: a new page begins at each. */
interface Block {
  readonly length: number;
  readonly take: (part: BookView) => BookView;
}

/** Splits a book between chapters into parts of about the same length, near `length`; a small book is one part. */
export function splitBook(view: BookView, length: number): BookView[] {
  const blocks = blocksOf(view);
  const total = blocks.reduce((sum, block) => sum + block.length, 0);
  const count = Math.max(1, Math.round(total / length));
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
  return { ...view, front: false, chapters: [], answers: [], commands: [], terms: [] };
}

function blocksOf(view: BookView): Block[] {
  const { contents, answers, commands, terms } = view;
  const blocks: Block[] = [
    { length: lengthOf(contents), take: (part) => ({ ...part, front: true }) },
    ...view.chapters.map((chapter) => ({
      length: chapter.html.length,
      take: (part: BookView) => ({ ...part, chapters: [...part.chapters, chapter] }),
    })),
    { length: lengthOf(answers), take: (part) => ({ ...part, answers }) },
    { length: lengthOf(commands), take: (part) => ({ ...part, commands }) },
    { length: lengthOf(terms), take: (part) => ({ ...part, terms }) },
  ];
  return blocks.filter((block, index) => index === 0 || block.length > 0);
}

/** Roughly that of its HTML. */
function lengthOf(list: readonly object[]): number {
  return list.length === 0 ? 0 : JSON.stringify(list).length;
}
