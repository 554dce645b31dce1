/** What a text that may be a task begins with. */
export interface TaskMark {
  /** `문제`, `Q` …, if the author calls it so. */
  readonly label: string | undefined;
  /** `2` of `문제 2.`, `②`, `2)`; `3-1`. */
  readonly number: string | undefined;
  readonly rest: string;
}

const label =
  '(?:(?:연습|확인|복습|실습|실전|심화|응용|도전|추가|보너스)\\s*(?:문제|과제|미션|퀴즈)|문제|과제|미션|퀴즈|숙제|도전|연습|실습|exercise|quiz|problem|challenge|task|mission|assignment|homework|lab|Q|질문|문)';
const labeled = new RegExp(
  `^[[(<【]?(${label})\\s*(?:#?(\\d+(?:[-.]\\d+)?|[A-Z](?=[\\s.)\\]:]|$))\\s*번?[\\])>】]?(?:\\s*[.:：)\\-–—|]+\\s*|\\s+|$)|[\\])>】]?\\s*[:：.)\\]】]+\\s*)(.*)$`,
  'is',
);
const numbered =
  /^(?:[([](\d+(?:-\d+)?)[)\]]|(\d+(?:[-.]\d+)?)(?:\s*번)?[.)](?!\d)|(\d+(?=번(?:\s|$))|\d+[-.]\d+(?=\s|$)|\d+(?=$))번?|([①-⑳]))\s*(.*)$/s;

/** Reads the mark of a task: `문제 1.`, `[과제 2]`, `Q3)`, `①`, `3-1.`; empty where there is none. */
export function readTaskMark(text: string): TaskMark {
  const bare = text
    .replace(/^(\d)\uFE0F?\u20E3/, '$1. ')
    .replaceAll(/[\p{Extended_Pictographic}\uFE0F\u200D]|\([★☆*]+\)/gu, '')
    .trim();
  const named = labeled.exec(bare);
  if (named) return { label: named[1]!, number: numberOf(named[2]), rest: named[3]! };
  const match = numbered.exec(bare);
  if (!match) return { label: undefined, number: undefined, rest: bare };
  const circled = match[4] === undefined ? undefined : String(match[4].codePointAt(0)! - 0x245f);
  return { label: undefined, number: numberOf(match[1] ?? match[2] ?? match[3] ?? circled), rest: match[5]! };
}

/** `4.1` and `4-1` are the same. */
function numberOf(written: string | undefined): string | undefined {
  return written?.replace('.', '-');
}

/** Whether a task is called a question: `Q2.`. */
export function isQuestionLabel({ label }: TaskMark): boolean {
  return label !== undefined && /^(?:Q|질문|문)$/i.test(label);
}
