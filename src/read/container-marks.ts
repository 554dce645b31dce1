/** The marks of quotes and list items before a line's text. */
export interface LineMarks {
  /** Columns of blanks before the first mark or the text. */
  readonly indent: number;
  readonly quotes: number;
  readonly items: number;
  /** Where the text begins. */
  readonly end: number;
}

/** Reads the container marks a line opens: `> - 1. text` has one quote and two items. */
export function containerMarks(line: string): LineMarks {
  const blanks = /^[ \t]*/.exec(line)![0];
  const indent = blanks.length + 3 * (blanks.split('\t').length - 1);
  let quotes = 0;
  let items = 0;
  let end = blanks.length;
  const mark = /(?:(>)|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$))[ \t]*/y;
  for (mark.lastIndex = end; ; end = mark.lastIndex) {
    const match = mark.exec(line);
    if (match === null) return { indent, quotes, items, end };
    if (match[1] === undefined) items += 1;
    else quotes += 1;
  }
}
