/** How many marks of each kind a paragraph has: each of them may pair with each other one. */
export interface ParagraphMarks {
  readonly emphasis: number;
  readonly brackets: number;
  readonly backticks: number;
  readonly declarations: number;
}

/** Adds the marks of a line to those of the paragraph before it. */
export function countMarks(line: string, before: ParagraphMarks): ParagraphMarks {
  let { emphasis, brackets, backticks, declarations } = before;
  let last = '';
  for (let index = 0; index < line.length; index += 1) {
    const letter = line[index]!;
    const begins = letter !== last;
    last = letter;
    if (letter === '\\') index += 1;
    else if (letter === '[' || letter === ']') brackets += 1;
    else if (letter === '`' && begins) backticks += 1;
    else if (letter === '_' && isInWord(line, index)) continue;
    else if ((letter === '*' || letter === '_' || letter === '~') && begins) emphasis += 1;
    else if (letter === '<' && (line[index + 1] === '!' || line[index + 1] === '?')) declarations += 1;
  }
  return { emphasis, brackets, backticks, declarations };
}

/** An underscore between letters of a word (`snake_case`) neither opens nor closes anything. */
function isInWord(line: string, index: number): boolean {
  return /\w/.test(line[index - 1] ?? '') && /\w/.test(line[index + 1] ?? '');
}
