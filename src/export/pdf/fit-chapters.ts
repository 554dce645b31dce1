import type { Destinations, PlacedDestinations } from './file/destinations.ts';
import { endMark } from './page-scripts.ts';

/** Where things stand in a part whose chapters were fitted, and which of them are set tighter. */
export interface FittedPart extends Destinations {
  readonly tight: readonly string[];
}

/**
 * A chapter should not end with a few lines on a page of their own: where one does, its blanks are set tighter, and
 * stay so where that brings it onto the page before. `print` prints the part with some chapters tighter and tells
 * where things came to stand; it is asked twice at most.
 */
export async function fitChapters(
  print: (tight: readonly string[]) => Promise<PlacedDestinations>,
): Promise<FittedPart> {
  const loose = await print([]);
  const short = chaptersOf(loose).filter((id) => isShort(loose, id));
  if (short.length === 0) return { ...loose, tight: [] };
  const tried = await print(short);
  const tight = short.filter((id) => sheetsOf(tried, id) < sheetsOf(loose, id));
  return { ...mixed(loose, tried, new Set(tight)), tight };
}

/** Ids of the chapters in their order. */
function chaptersOf({ page }: Destinations): string[] {
  const ids = [...page.keys()].filter((id) => id.endsWith(endMark)).map((id) => id.slice(0, -endMark.length));
  return ids.filter((id) => page.has(id)).toSorted((left, right) => page.get(left)! - page.get(right)!);
}

function sheetsOf({ page }: Destinations, id: string): number {
  return page.get(`${id}${endMark}`)! - page.get(id)! + 1;
}

/** In points: the last line of a short page stands above `lowest`, and below about the margin. */
const [lowest, margin] = [190, 55];

/** What can be gained where a chapter opens and on each of its pages, in points. */
const [gainOfOpening, gainOfPage] = [25, 40];

function isShort(print: PlacedDestinations, id: string): boolean {
  const last = print.top.get(`${id}${endMark}`) ?? lowest;
  const before = sheetsOf(print, id) - 1;
  return before > 0 && last < lowest && last - margin < gainOfOpening + before * gainOfPage;
}

/** No chapter moves what stands in another, for each begins a page: what the mix would print is known without it. */
function mixed(loose: Destinations, tried: Destinations, tight: ReadonlySet<string>): Destinations {
  const chapters = chaptersOf(loose);
  const starts = chapters.map((id) => loose.page.get(id)!);
  /** By how many sheets each chapter comes to stand before where it stood loose, and what follows the last one. */
  const moved = [0];
  for (const id of chapters) {
    const gain = tight.has(id) ? sheetsOf(loose, id) - sheetsOf(tried, id) : 0;
    moved.push(moved.at(-1)! + gain);
  }
  const end = loose.page.get(`${chapters.at(-1)}${endMark}`)!;
  const page = new Map<string, number>();
  for (const [id, sheet] of loose.page) {
    const chapter = starts.findLastIndex((start) => start <= sheet);
    const name = chapters[chapter];
    if (name === undefined || sheet > end) page.set(id, sheet - (name === undefined ? 0 : moved.at(-1)!));
    else {
      const within = tight.has(name)
        ? (tried.page.get(id) ?? sheet) - tried.page.get(name)!
        : sheet - loose.page.get(name)!;
      page.set(id, starts[chapter]! - moved[chapter]! + within);
    }
  }
  return { pages: loose.pages - moved.at(-1)!, page };
}
