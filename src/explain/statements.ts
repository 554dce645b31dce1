import type { TextLines } from '../study/text-lines.ts';
import { richText, slicePhrasing } from '../study/rich-text.ts';
import type { Sentence } from './sentences.ts';

/** What a sentence says of one subject after the other, with whether it opens a line of its own below others. */
export function statements(
  sentence: Sentence,
  lines: TextLines,
): { statement: Sentence; opensLine: boolean }[] {
  return linesOf(sentence, lines).flatMap((line, index) =>
    clausesOfLine(line, lines).map((statement) => ({ statement, opensLine: index > 0 })),
  );
}

/** A sentence taken apart where the next clause has a plain word as its subject: `stop은 …하고, | kill은 …`. */
export function wordClauses(sentence: Sentence, lines: TextLines): Sentence[] {
  const [from, to] = [sentence.position.start.offset!, sentence.position.end.offset!];
  const starts = [...lines.source.slice(from, to).matchAll(wordStart)].map(
    ({ index, 0: joint }) => from + index + joint.length,
  );
  const bounds = [from, ...starts, to];
  return starts.length === 0
    ? [sentence]
    : bounds.slice(1).map((end, index) => cut(sentence, lines, bounds[index]!, end, false));
}

const wordStart =
  /(?:[가-힣](?:고|며|지만|는데|은데),?\s*(?:\([^()]*\)\s*)?|[가-힣)][ \t]*\n\s*)(?=[a-z][\w-]*\s?(?:명령어?)?(?:은|는)\s)|\n\s*(?=[a-z][\w-]*\s?(?:명령어?|커맨드)(?:은|는)\s)/g;

/** Lines of a sentence that has no full stop between them, where the next begins with a subject or an arrow. */
function linesOf(sentence: Sentence, lines: TextLines): Sentence[] {
  const [from, to] = [sentence.position.start.offset!, sentence.position.end.offset!];
  const starts = [...lines.source.slice(from, to).matchAll(lineStart)].map(
    ({ index, 0: blank }) => from + index + blank.length,
  );
  const bounds = [from, ...starts, to];
  return starts.length === 0
    ? [sentence]
    : bounds.slice(1).map((end, index) => cut(sentence, lines, bounds[index]!, end, false));
}

/**
 * A line that begins with an arrow, with a subject below a line that is complete, or with a head and its colon; prose may
 * be wrapped anywhere.
 */
const lineStart =
  /(?:(?<=[가-힣)"”][ \t]*)\n\s*(?=(?:->|→|=>|ㄴ)\s)|(?<=[다요음함됨임)"”][ \t]*)\n\s*(?=["“]?\S{2,}(?:\s[^\s,.]+)?(?:은|는|이?란)\s)|(?<=[가-힣)][ \t]*)\n\s*(?=[^\s:][^:\n]{0,40}\s:\s))/g;

/** A line taken apart where one subject follows the other; what ends in `…이고` says what the subject is. */
function clausesOfLine(sentence: Sentence, lines: TextLines): Sentence[] {
  const [from, to] = [sentence.position.start.offset!, sentence.position.end.offset!];
  const source = lines.source.slice(from, to);
  const found: Sentence[] = [];
  let at = 0;
  for (const { index, 0: joint } of source.matchAll(
    /(?<![을를]\s\S{1,6})(?:이고|이며),?\s+(?=\S+(?:\s\S+)?[은는]\s)/g,
  )) {
    found.push(cut(sentence, lines, from + at, from + index, true));
    at = index + joint.length;
  }
  return at === 0 ? [sentence] : [...found, cut(sentence, lines, from + at, to, false)];
}

function cut(
  { content, isNominal }: Sentence,
  lines: TextLines,
  from: number,
  to: number,
  endsInNoun: boolean,
): Sentence {
  const rich = richText(slicePhrasing(content, from, to, lines));
  const position = { start: lines.pointAt(from), end: lines.pointAt(to) };
  return { ...rich, position, isNominal: endsInNoun || isNominal === true };
}
