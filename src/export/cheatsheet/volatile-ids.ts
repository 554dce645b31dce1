/** An id that an engine gave one container or image (`0f4ad828824b`): of no use to a reader. */
const pattern = /(?<![\w/.@-])(?:sha256:)?(?=[a-f]*\d)[\da-f]{12,64}(?![\w/.-])/g;

/** Where the volatile ids of a text stand, as UTF-16 indexes. */
export function volatileIds(text: string): { readonly start: number; readonly end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
