/** `> [!warning] 주의` of Obsidian and GitHub. */
const titleLine = /^(\[!\w+\][+-]?[ \t]*)([^\n]*)(?:\n[\s>]*|$)/;

/** The title line of a callout at the beginning of a quote's source: its text, where that begins, what the line takes. */
export function calloutTitle(source: string): { text: string; at: number; length: number } | undefined {
  const [line, mark, text] = titleLine.exec(source) ?? [];
  if (line === undefined || mark === undefined || text === undefined) return undefined;
  return { text: text.trim(), at: mark.length, length: line.length };
}
