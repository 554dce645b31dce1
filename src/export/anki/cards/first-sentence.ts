/** A text up to the end of its first sentence; a dot inside a name (`index.html`, `1.27`) ends none. */
export function firstSentence(text: string): string {
  return sentences(text)[0] ?? text;
}

/** The sentences of a plain text, each with its end mark. */
export function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?。？！])\s+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
