import { isExerciseTitle } from '../language/exercise-title.ts';

/** What a heading's text says it is; depth alone does not tell (15 % of real notes jump levels). */
export interface HeadingKind {
  kind: 'chapter' | 'section' | 'exercise' | 'question' | 'sentence';
  /** `2`, `3.4`, as written. */
  number?: string;
  /** How a chapter is called in short: `2장`. */
  label?: string;
  /** How many parts the number has; 0 without one. */
  parts: number;
  /** UTF-16 index in the text where the title begins, after number and punctuation. */
  titleAt: number;
}

const chapterForms: readonly RegExp[] = [
  /^제?\s*(?<number>\d{1,3})\s*(?<word>장|부|편|강)(?=$|[\s.:：)\]\-–—|,·])/,
  /^(?<number>\d{1,3})\s*(?<word>주차|일차|회차|차시)(?=$|[\s.:：)\]\-–—|,·])/,
  /^(?<word>chapter|ch|part|week|day|unit|lecture|lesson|section)\s*[.#-]?\s*(?<number>\d{1,3})(?=$|[\s.:：)\]\-–—|,·])/i,
];

const sectionForm = /^(?:§\s*)?(?<number>\d{1,3}(?:[.-]\d{1,3}){1,4})\.?(?=$|[\s.:：)\]|])/;
const plainNumber = /^(?<number>\d{1,3})[.)]\s+/;

/** A question without its mark: `왜 필요한가`, `무엇을 골라야 하나`, `새 볼륨을 붙이고 싶어요`. */
const unmarkedQuestion =
  /(?:^|\s)(?:왜|언제|어디|누가|뭘|뭐|무엇|어떻게|어떤|얼마나|몇)(?:\S*\s)(?:.*\s?)(?:[는은한인운던된]가|[하되쓰]나|나요|가요)$|(?:^|\s)(?:왜|뭐가|무엇이|어떻게)\s(?:.*[가-힣])?까$|싶(?:어요|습니다)$/;

// A dash right before a letter belongs to an option: `2. -d`.
const separators = /^(?:[\s.:：)\]–—|,·]|-(?!-?[A-Za-z]))+/;

/** Reads a heading's plain text. */
export function readHeading(text: string): HeadingKind {
  for (const form of chapterForms) {
    const match = form.exec(text);
    if (!match?.groups) continue;
    const found = chapter(text, match[0], match.groups.number!, match.groups.word!);
    return isExerciseTitle(text.slice(found.titleAt)) ? { kind: 'exercise', parts: 0, titleAt: 0 } : found;
  }
  const numbered = sectionForm.exec(text) ?? plainNumber.exec(text);
  const head = numbered?.[0] ?? '';
  const titleAt = numbered ? head.length + (separators.exec(text.slice(head.length))?.[0].length ?? 0) : 0;
  const rest = text.slice(titleAt);
  const number = numbered?.groups?.number;
  const parts = number === undefined ? 0 : number.split(/[.-]/).length;
  const base = { parts, titleAt: rest === '' ? 0 : titleAt, ...(number !== undefined && { number }) };
  const words = rest
    .replaceAll(/[\p{Extended_Pictographic}\uFE0F\u200D]/gu, '')
    .replace(/\s*\([^)]*\)\s*$/, '')
    .trim();
  if (isExerciseTitle(rest)) return { kind: 'exercise', ...base };
  if (
    /[?？](?:\s*\([^)]*\)|\s+#\S+)?\s*(?:$|[:：])/.test(rest) ||
    /^(?:Q\d*|질문)\s*[.:)]/i.test(rest) ||
    unmarkedQuestion.test(words)
  )
    return { kind: 'question', ...base };
  if (isSentence(text)) return { kind: 'sentence', ...base };
  return { kind: 'section', ...base };
}

function chapter(text: string, head: string, number: string, word: string): HeadingKind {
  const titleAt = head.length + (separators.exec(text.slice(head.length))?.[0].length ?? 0);
  const latin = /^[a-z]/i.test(word);
  return {
    kind: 'chapter',
    number,
    label: latin ? `${word[0]!.toUpperCase()}${word.slice(1).toLowerCase()} ${number}` : `${number}${word}`,
    parts: 1,
    titleAt: titleAt >= text.length ? 0 : titleAt,
  };
}

/** A whole sentence set as a heading is a lead paragraph: long, with a verb's ending and a full stop. */
function isSentence(text: string): boolean {
  return text.length > 25 && /(?:[다요죠]|임|음)\.$/.test(text);
}
