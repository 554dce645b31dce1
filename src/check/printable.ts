/** Controls (C0 but tab and line end, C1, DEL), bidirectional marks and overrides, invisible joiners, separators. */
const hidden =
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g;

/** A text that a terminal may show as it is: nothing in it moves the cursor, colors, or turns the writing direction. */
export function printable(text: string): string {
  return text.replaceAll(hidden, '');
}

/** The same on one line. */
export function printableLine(text: string): string {
  return printable(text).replaceAll(/\s*\n\s*/g, ' ');
}
