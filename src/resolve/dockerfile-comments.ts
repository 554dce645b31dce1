import type { FileRange } from './line-reader.ts';

/** A Dockerfile's text without the comments that only its author takes for some. */
export interface MaskedText {
  /** As long as the text that was given, line by line. */
  readonly text: string;
  readonly comments: readonly FileRange[];
}

const lineComment = /^\s*\/\/.*$/;
const trailing = /(?<=\S)\s+((?:#|\/\/)(?=\s|[가-힣]).*)$/;

/**
 * Docker has comments on lines of their own alone, after `#`; authors also put them behind an instruction, behind its
 * continuation mark, and after `//`. Blanks take their place, so that all indexes stay.
 */
export function maskComments(text: string, skipped: ReadonlySet<number>): MaskedText {
  const comments: FileRange[] = [];
  const lines = text.split('\n').map((line, index) => {
    const start = skipped.has(index) ? undefined : commentStart(line);
    if (start === undefined) return line;
    const end = line.trimEnd().length;
    comments.push({ start: { line: index, character: start }, end: { line: index, character: end } });
    return line.slice(0, start) + ' '.repeat(line.length - start);
  });
  return { text: comments.length === 0 ? text : lines.join('\n'), comments };
}

function commentStart(line: string): number | undefined {
  if (lineComment.test(line)) return line.indexOf('//');
  if (/^\s*#/.test(line)) return undefined;
  const comment = trailing.exec(line)?.[1];
  if (comment === undefined) return undefined;
  const start = line.length - comment.length;
  return isQuoted(line.slice(0, start)) ? undefined : start;
}

/** Whether a text ends within quotes that it opens. */
function isQuoted(text: string): boolean {
  let open = '';
  for (const letter of text) {
    if (open === '' && (letter === '"' || letter === "'")) open = letter;
    else if (letter === open) open = '';
  }
  return open !== '';
}
