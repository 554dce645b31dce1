/** A limit that a note breaks; remark is quadratic on such input, so the note is left out. */
export interface LimitBroken {
  rule: 'line-too-long' | 'too-deep';
  line: number;
  size: number;
  limit: number;
}

/** Most bytes a note may have; the largest of 3,602 real notes has 145 KB. */
export const maxBytes = 4_000_000;

/** Most characters a line may have; the longest real one has 43,631. */
const maxLine = 200_000;

/** Most nested quotes and list marks a line may open; real notes stay below 12. */
const maxNesting = 100;

/** Scans a text once for what would make parsing explode. */
export function findBrokenLimit(text: string): LimitBroken | undefined {
  let line = 1;
  for (let start = 0; start <= text.length; line += 1) {
    const newline = text.indexOf('\n', start);
    const end = newline < 0 ? text.length : newline;
    if (end - start > maxLine) return { rule: 'line-too-long', line, size: end - start, limit: maxLine };
    const depth = nesting(text, start, end);
    if (depth > maxNesting) return { rule: 'too-deep', line, size: depth, limit: maxNesting };
    start = end + 1;
  }
  return undefined;
}

/** Container marks (`>`, `-`, `*`, `+`) a line opens before its text. */
function nesting(text: string, start: number, end: number): number {
  let depth = 0;
  for (let index = start; index < end; index += 1) {
    const letter = text[index]!;
    if ('>-*+'.includes(letter)) depth += 1;
    else if (letter !== ' ' && letter !== '\t') break;
  }
  return depth;
}
