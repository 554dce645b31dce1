/** A stretch of the book that is printed alone: at chapter boundaries, where a new page begins anyway. */
export interface BookPart {
  readonly html: string;
  readonly css: string;
  /** It begins with the contents, or with the rest of them. */
  readonly hasContents: boolean;
  /** It has a stretch of an index, whose length hangs on the numbers it tells. */
  readonly hasIndex: boolean;
  /** Ids whose page numbers it tells. */
  readonly told: ReadonlySet<string>;
  /** Ids in it whose page somebody asks for without a link of its own: another part, a list that hides its own page. */
  readonly wanted: readonly string[];
  /** Ids it links to that stand in other parts. */
  readonly elsewhere: readonly string[];
}

/** Learns from the HTML of all parts which ids each must tell the place of. */
export function bookParts(
  pages: readonly Pick<BookPart, 'html' | 'css' | 'hasContents' | 'hasIndex'>[],
): BookPart[] {
  const links = pages.map(({ html }) => new Set(matches(html, /\shref=["']#([^"']+)["']/g)));
  const ids = pages.map(({ html }) => new Set(matches(html, /\sid=["']([^"']+)["']/g)));
  const isIn = (sets: readonly ReadonlySet<string>[], part: number, id: string): boolean =>
    sets.some((set, other) => other !== part && set.has(id));
  return pages.map((page, part) => {
    const { html } = page;
    const [own, linked] = [ids[part]!, links[part]!];
    const lists = new Set(matches(html, /\sdata-own=["']([^"']+)["']/g));
    return {
      ...page,
      told: new Set([...toldIds(html), ...lists]),
      wanted: [...own].filter((id) => !linked.has(id) && (lists.has(id) || isIn(links, part, id))),
      elsewhere: [...linked].filter((id) => !own.has(id) && isIn(ids, part, id)),
    };
  });
}

function toldIds(html: string): string[] {
  return [...html.matchAll(/<a\s[^>]*>/g)].flatMap(([tag]) =>
    /\sclass=["'](?:[^"']*\s)?pg[\s"']/.test(tag) ? matches(tag, /\shref=["']#([^"']+)["']/g) : [],
  );
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found]) => found!);
}
