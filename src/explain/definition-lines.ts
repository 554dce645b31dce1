import type { Paragraph, PhrasingContent } from 'mdast';
import type { Position } from 'unist';
import type { RichText } from '../study/nodes.ts';
import type { TextLines } from '../study/text-lines.ts';
import { afterSentence, type LineRange, maskCode, pairs } from './line-ranges.ts';
import { readOptionHead } from './option-head.ts';
import { collapse, richText, slicePhrasing } from '../study/rich-text.ts';

/** A line that says `head : meaning`, whatever the head turns out to be. */
export interface DefinitionLine {
  /** The head's text without markup: `docker.io`, `-d, --detach`, `빌드`. */
  head: string;
  headKind: 'code' | 'strong' | 'plain';
  /** Source offsets of the head. */
  headFrom: number;
  headTo: number;
  separator: 'colon' | 'dash' | 'arrow' | 'equals' | 'paren' | 'comment' | 'blank';
  meaning: RichText;
  position: Position;
}

/**
 * Reads the definition lines of a paragraph. Lines end at hard breaks and `<br>`; at soft breaks only where two or
 * more lines define something, or one defines a code.
 */
export function definitionLines(paragraph: Paragraph, lines: TextLines): DefinitionLine[] {
  return allDefinitionLines(paragraph, lines).filter(({ separator }) => separator !== 'blank');
}

/** Definition lines with those in which nothing but a blank separates a code or option from its meaning. */
export function allDefinitionLines(paragraph: Paragraph, lines: TextLines): readonly DefinitionLine[] {
  const known = read.get(paragraph) ?? readAllLines(paragraph, lines);
  read.set(paragraph, known);
  return known;
}

/** What was read of a paragraph: each item of a list asks for all others. */
const read = new WeakMap<Paragraph, readonly DefinitionLine[]>();

function readAllLines(paragraph: Paragraph, lines: TextLines): readonly DefinitionLine[] {
  const hard = readLines(paragraph, lineRanges(paragraph, lines, false), lines);
  const soft = readLines(paragraph, lineRanges(paragraph, lines, true), lines);
  const sure =
    soft.length >= 2 ||
    soft.some(
      ({ head, headKind, separator }) =>
        (headKind === 'code' && separator === 'colon') ||
        (separator === 'colon' && readOptionHead(head) !== undefined) ||
        (headKind === 'strong' && /^(?:colon|dash|equals)$/.test(separator)),
    );
  return sure && soft.length > hard.length ? soft : hard;
}

function readLines(paragraph: Paragraph, ranges: readonly LineRange[], lines: TextLines): DefinitionLine[] {
  return withHeads(ranges, lines.source)
    .flatMap((range) => afterSentence(range, lines.source))
    .flatMap((range) => pairs(range, lines.source))
    .flatMap((range) => readLine(paragraph.children, range, lines) ?? []);
}

/** A line that begins with a colon says what the short line before it means: both are one. */
function withHeads(ranges: readonly LineRange[], source: string): LineRange[] {
  const joined: LineRange[] = [];
  for (const range of ranges) {
    const head = joined.at(-1);
    const isMeaning = /^[:：]\s/.test(source.slice(range.from, range.to));
    const isHead = head && head.to - head.from <= 80 && !/[:：]/.test(source.slice(head.from, head.to));
    if (isMeaning && isHead) head.to = range.to;
    else joined.push({ ...range });
  }
  return joined;
}

/** The visual lines of a paragraph. */
function lineRanges(paragraph: Paragraph, { source }: TextLines, soft: boolean): LineRange[] {
  const from = paragraph.children[0]?.position?.start.offset ?? paragraph.position?.start.offset;
  const to = paragraph.position?.end.offset;
  if (from === undefined || to === undefined) return [];
  const ends: number[] = [];
  for (const node of paragraph.children) {
    const start = node.position?.start.offset;
    if (start === undefined) continue;
    if (node.type === 'break' || (node.type === 'html' && /^<\/?br\s*\/?>$/i.test(node.value)))
      ends.push(start);
    if (soft && node.type === 'text') {
      const text = source.slice(start, node.position!.end.offset);
      for (const match of text.matchAll(/\n/g)) ends.push(start + match.index);
    }
  }
  const ranges: LineRange[] = [];
  let begin = from;
  for (const end of [...ends, to]) {
    const text = source
      .slice(begin, end)
      .replace(begin === from ? openingBlanks : blanks, (blank) => ' '.repeat(blank.length));
    const shift = text.length - text.trimStart().length;
    if (text.trim() !== '') {
      const start = begin + shift;
      ranges.push({ from: start, to: begin + text.trimEnd().length });
    }
    begin = end;
  }
  return ranges;
}

/** What stands before a line that is no part of it; of a paragraph's first line `\\>` is what it defines. */
const blanks = /^(?:\s|<\/?br\s*\/?>|\\|>|\p{Extended_Pictographic}\uFE0F?\s)+/iu;
const openingBlanks = /^(?:\s|<\/?br\s*\/?>|\p{Extended_Pictographic}\uFE0F?\s)+/iu;

const separators: readonly { kind: DefinitionLine['separator']; pattern: RegExp }[] = [
  {
    kind: 'colon',
    pattern:
      /\s*[:：]{1,2}\s+|\s+[:：]{1,2}\s*(?=\S)|\t+(?=.*[가-힣])|(?<![ \u00A0])[ \u00A0]{2,}(?=[가-힣])(?<=^[!-~][ -~\u00A0]*)/g,
  },
  { kind: 'arrow', pattern: /\s*(?:→|⇒|➜|➔|[-=]{1,2}>)\s*/g },
  { kind: 'comment', pattern: /\s+(?:(?:\/\/|#)\s+|\/\/(?=[^/]*[가-힣]))/g },
  { kind: 'dash', pattern: /\s+[-–—]\s+/g },
  { kind: 'equals', pattern: /\s+=\s+/g },
  { kind: 'paren', pattern: /\s*\((?=[^()]*[가-힣][^()]*\)\s*$)/g },
];

/** Marks that separate only where no other does: `이미지:틀`, and `-d 백그라운드`, `\`1.4.2\` 태그` without any mark. */
const lesser: typeof separators = [
  { kind: 'colon', pattern: /(?<=[`*가-힣)])[:：](?=[가-힣])|;\s+(?=[^;]*[가-힣])/g },
  {
    kind: 'blank',
    pattern:
      /(?<=^(?:`+|\*\*[^*]+\*\*|[-–—]{1,2}[A-Za-z][\w-]*))\s+(?=[가-힣](?!\s)|\p{L}[^`]*[가-힣])(?!(?:옵션|플래그)$)(?!(?:옵션|플래그|명령어?|인자)?(?:은|는|이|가|을|를|에|에서|으로|로|의|와|과|도|만|처럼|라고|하면|했더니)\s|[가-힣]*(?:주|붙이|쓰|넣|빼|하|이|있으|없으)면\s)/gu,
  },
];

function readLine(
  content: readonly PhrasingContent[],
  range: LineRange,
  lines: TextLines,
): DefinitionLine | undefined {
  const raw = lines.source.slice(range.from, range.to);
  const masked = maskCode(raw);
  const strong = /^(\*\*|__)(.{1,60}?)\s*[:：]\s*\1\s*/.exec(raw);
  const split = strong
    ? { at: strong[0].length, kind: 'colon' as const, head: strong[2]! }
    : (beforeParen(firstSplit(raw, masked, separators), raw, masked) ?? firstSplit(raw, masked, lesser));
  if (split === undefined) return undefined;
  const headRaw = 'head' in split ? split.head : raw.slice(0, split.from);
  const meaningFrom = range.from + split.at;
  const meaningTo = split.kind === 'paren' ? range.from + raw.lastIndexOf(')') : range.to;
  const meaning = richText(slicePhrasing(content, meaningFrom, meaningTo, lines));
  const head = headText(headRaw);
  if (meaning.text === '' || head === '' || head.length > 80) return undefined;
  if (/[가-힣][.!?]\s/.test(maskCode(headRaw))) return undefined;
  const headTo = 'head' in split ? meaningFrom : range.from + split.from;
  return {
    head,
    headKind: strong || /^(?:\*\*|__)/.test(headRaw) ? 'strong' : headRaw.startsWith('`') ? 'code' : 'plain',
    headFrom: range.from,
    headTo,
    separator: split.kind,
    meaning,
    position: { start: lines.pointAt(range.from), end: lines.pointAt(range.to) },
  };
}

/** The first mark that separates; a colon wins over a dash or arrow that stands later. */
function firstSplit(
  raw: string,
  masked: string,
  marks: typeof separators,
): { from: number; at: number; kind: DefinitionLine['separator'] } | undefined {
  let best: { from: number; at: number; kind: DefinitionLine['separator'] } | undefined;
  for (const { kind, pattern } of marks) {
    for (const match of masked.matchAll(pattern)) {
      if (
        match.index === 0 ||
        (kind === 'arrow' && /\([^)]*$/.test(masked.slice(0, match.index))) ||
        (kind === 'colon' &&
          !/\s/.test(match[0]) &&
          /\d$/.test(raw.slice(0, match.index)) &&
          /^\d/.test(raw.slice(match.index + match[0].length)))
      )
        continue;
      if (best === undefined || match.index < best.from) {
        best = { from: match.index, at: match.index + match[0].length, kind };
      }
      break;
    }
  }
  return best;
}

/** No parenthesis separates what a blank separates before it: `` `tcp` 프로토콜 (기본값) ``. */
function beforeParen(
  split: ReturnType<typeof firstSplit>,
  raw: string,
  masked: string,
): ReturnType<typeof firstSplit> {
  const blank = split?.kind === 'paren' ? firstSplit(raw, masked, lesser) : undefined;
  return blank?.kind === 'blank' && !/\s/.test(raw.slice(0, blank.from)) ? undefined : split;
}

function headText(raw: string): string {
  return collapse(
    raw
      .replace(/^\s*(?:\([가-힣\d]\)|\d{1,2}[.)](?!\d)|[①-⑳]|[-*•·](?=[가-힣]))\s*/, '')
      .replaceAll(/<\/?br\s*\/?>/gi, ' ')
      .replaceAll(/\n\s*>/g, ' ')
      .replaceAll(/^\s*`/.test(raw) ? /`/g : /[`*]|^__|__$/g, '')
      .replaceAll(/\[\[(?:[^\]|]*\|)?|\]\]/g, '')
      .replaceAll(/\\([[\]_*<>#|&$~])/g, '$1'),
  );
}
