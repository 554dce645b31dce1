import type { StudyNote, TermMeaning } from '../../../study/nodes.ts';

/** Heads of lines that speak of the note itself, not of its subject. */
const aside =
  /^(?:참고|출처|링크|상위 문서|관련 문서|TODO|할 ?일|.*할 것|작성(?:일|자)?|생성일|수정일|최종 수정|날짜|일시|담당자?)$/i;

/** A date is no meaning. */
const date = /^\d{4}\s?[-./년]\s?\d{1,2}/;

/** Whether what was taken for a term and its meaning teaches no word. */
export function isNoTerm(note: StudyNote, found: TermMeaning): boolean {
  const term = found.term.trim();
  const meaning = found.meaning.text.trim();
  if (
    aside.test(term) ||
    date.test(meaning) ||
    /^[A-Za-z]$/.test(term) ||
    /^\[\[.*\]\]$|https?:|www\./.test(meaning)
  )
    return true;
  if (isCommand(note, term) || isCommand(note, meaning)) return true;
  if (isCircular(term, meaning) || speaksOfAnother(meaning)) return true;
  return found.form === 'sentence' ? isClause(term, meaning) : isUsage(term, meaning);
}

/** `로그 : kubectl logs hello` labels a command; `docker volumn ls : 볼륨 목록` is one, misspelled. */
function isCommand(note: StudyNote, text: string): boolean {
  if (/\S\s--?\w/.test(text)) return true;
  const [first, second] = text.split(/\s+/);
  if (first === undefined || second === undefined) return false;
  return note.invocations.some(({ executable }) => executable.value === first);
}

/** A subject with a particle inside is a clause; what ends in `때문이다` is a reason, no definition. */
function isClause(term: string, meaning: string): boolean {
  return /[가-힣](?:이|가|을|를|에서|에)\s/.test(term) || /때문이다[.]?$/.test(meaning);
}

/** `set key value : 값을 저장한다` is a command of a tool that was not recognized. */
function isUsage(term: string, meaning: string): boolean {
  return /^[a-z]+(?:\s\S+){2,}$/.test(term) && /다[.]?$/.test(meaning);
}

/** `실행 : … 실행하는 것` says the word again. */
function isCircular(term: string, meaning: string): boolean {
  const [, last = ''] = /(\S+) (?:것|일|과정|방법)(?:이다|을 말한다)?[.]?$/.exec(meaning) ?? [];
  return term.length > 1 && last.startsWith(term);
}

/** `이미지는 틀이고 컨테이너는 …이다` defines two, as does `종류, source는 …`. */
function speaksOfAnother(meaning: string): boolean {
  return /(?:[가-힣](?:이고|이며)\s\S+|,\s[A-Za-z][\w-]*)(?:은|는)\s/.test(meaning);
}
