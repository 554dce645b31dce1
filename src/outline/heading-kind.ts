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

const exerciseWord =
  '(?:연습(?:\\s*문제)?|(?:예제|예시|기출)\\s*문제|문제\\s*(?:예시|예제|풀이|모음)|실습\\s*(?:문제|과제)|실습|과제|퀴즈|확인\\s*문제|문제|숙제|미션|도전\\s*과제|labs?|exercises?|quiz(?:zes)?|assignments?|practice|homework|challenge)';
const exerciseForm = new RegExp(
  `^(?:${exerciseWord})(?:\\s*\\d+(?:[.-]\\d+)*)?(?:\\s*[:：.)\\-–—].*)?$`,
  'i',
);

/** `오늘의 과제`, `도커 연습 문제`, `스스로 풀어보기`; `남은 과제` is what the author has to do. */
const exerciseEnd =
  /(?<!남은|향후|앞으로의?|해결할?)(?:^|\s)(?:(?:연습|실습|확인|복습|예상)\s*문제|(?:연습|실습)\s*과제|과제|퀴즈|숙제|미션)$|^(?:직접|스스로|혼자서?)\s*(?:해|풀어)\s?보기$|^(?:확인\s*학습|스스로\s*점검|셀프\s*체크|자가\s*진단)$/;

/** A question without its mark: `왜 필요한가`, `무엇을 골라야 하나`, `새 볼륨을 붙이고 싶어요`. */
const unmarkedQuestion =
  /(?:^|\s)(?:왜|언제|어디|누가|뭘|뭐|무엇|어떻게|어떤|얼마나|몇)(?:\S*\s)(?:.*\s?)(?:[는은한인운던된]가|[하되쓰]나|나요|가요)$|싶(?:어요|습니다)$/;

// A dash right before a letter belongs to an option: `2. -d`.
const separators = /^(?:[\s.:：)\]–—|,·]|-(?!-?[A-Za-z]))+/;

/** Reads a heading's plain text. */
export function readHeading(text: string): HeadingKind {
  for (const form of chapterForms) {
    const match = form.exec(text);
    if (!match?.groups) continue;
    const found = chapter(text, match[0], match.groups.number!, match.groups.word!);
    return exerciseForm.test(text.slice(found.titleAt)) ? { kind: 'exercise', parts: 0, titleAt: 0 } : found;
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
  if (
    exerciseForm.test(words) ||
    exerciseEnd.test(words) ||
    /(?:풀어|해)\s?(?:보는|볼) 문제(?:들)?$/.test(words) ||
    /[가-힣]시오[.!]?$/.test(words)
  )
    return { kind: 'exercise', ...base };
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
