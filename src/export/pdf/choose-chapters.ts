/** What a chapter can be chosen by. */
export interface NamedChapter {
  /** The author's number: `3`. */
  readonly number?: string;
  /** What stands before the title: `3장`. */
  readonly label?: string;
  readonly title: { readonly text: string };
}

/**
 * Chooses chapters by the value of `--chapters`: numbers, ranges and titles or parts of them, between commas
 * (`3`, `1,3-5`, `볼륨`, `2, 볼륨`). Gives what fits nothing as `unknown`.
 */
export function chooseChapters<Chapter extends NamedChapter>(
  chapters: readonly Chapter[],
  wanted: string,
): { readonly chosen: readonly Chapter[]; readonly unknown: readonly string[] } {
  // A title may have commas of its own.
  const whole = chapters.filter((chapter) => hasTitle(chapter, wanted));
  if (whole.length > 0) return { chosen: whole, unknown: [] };
  const items = wanted.split(',').map((item) => item.trim());
  const found = items.map((item) =>
    chapters.filter((chapter) => isIn(chapter, item) || hasTitle(chapter, item)),
  );
  const chosen = new Set(found.flat());
  return {
    chosen: chapters.filter((chapter) => chosen.has(chapter)),
    unknown: items.filter((_, index) => found[index]?.length === 0),
  };
}

const range = /^(\d+)(?:\s*-\s*(\d+))?$/;

function isIn({ number }: NamedChapter, item: string): boolean {
  const [, from, to = from] = range.exec(item) ?? [];
  return (
    number !== undefined &&
    from !== undefined &&
    Number(from) <= Number(number) &&
    Number(number) <= Number(to)
  );
}

/** Blanks and capitals make no difference; a number alone is never a part of a title. */
function hasTitle({ label = '', title }: NamedChapter, item: string): boolean {
  const [text, part] = [fold(title.text), fold(item)];
  if (text === part) return true;
  return part !== '' && !range.test(item) && (fold(label) + text).includes(part);
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');
}
