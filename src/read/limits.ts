/** What a note may have of the things on which parsing takes more than linear time. */
export interface Limits {
  /** Characters of a line; the longest of 3,602 real notes has 43,631. */
  readonly line: number;
  /** Quotes and lists nested in one another; real notes stay below 12. */
  readonly nesting: number;
  /** Runs of `*`, `_` and `~` in a paragraph. */
  readonly emphasis: number;
  /** `[` and `]` in a paragraph. */
  readonly brackets: number;
  /** Runs of backticks in a paragraph. */
  readonly backticks: number;
  /** Beginnings of a comment or declaration (`<!`, `<?`) in a paragraph. */
  readonly declarations: number;
  /** Rows of a table; 3 of 3,602 real notes have one of more than 30. */
  readonly rows: number;
  /** Lines of a fence; the browser's time for one grows faster than they do. */
  readonly fence: number;
  /** List items, quoted lines and headings of a note. */
  readonly blocks: number;
  /** Footnotes and link definitions of a note. */
  readonly definitions: number;
}

/** Most bytes a note may have; the largest of 3,602 real notes has 145 KB. */
export const maxBytes = 4_000_000;

/** A note beyond one of these is left out: the parser would need seconds for it, or never end. */
export const limits: Limits = {
  line: 200_000,
  nesting: 100,
  emphasis: 2_000,
  brackets: 8_000,
  backticks: 1_000,
  declarations: 2_000,
  rows: 5_000,
  fence: 10_000,
  blocks: 10_000,
  definitions: 2_000,
};

/** What ordinary notes stay below: their understanding takes no longer than their length lets expect. */
export const ordinary: Limits = {
  line: 20_000,
  nesting: 20,
  emphasis: 400,
  brackets: 800,
  backticks: 400,
  declarations: 100,
  rows: 500,
  fence: 2_000,
  blocks: 2_000,
  definitions: 200,
};
