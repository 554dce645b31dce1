import { pieceIndex } from './literal-parts.ts';
import { isNominal } from './nominal.ts';

/** A piece that a text says the meaning of, with where that stands. */
export interface SaidPiece {
  piece: string;
  from: number;
  to: number;
}

/** A piece as a subject: `my_env는 `, `앞의 8000이 `, `<web>은 `. */
const subject =
  /(?<![\w:/.=-])[`'"“<[{(]{0,2}([\w./:@*$>&-]{0,60}\w[\w./:@*$&-]{0,60}|[가-힣]+(?:\s[가-힣]+){0,2}(?=[\]>}]))[`'"”>\]})]{0,2}\s?(?:번\s)?(?:쪽|부분)?(?:은|는|이|가|이란|란)\s+/g;

/** Longer texts, and lines of nothing but brackets, explain no pieces. */
export const longest = 1000;

const here = /^(?:여기서|여기에서|이때|위에서)[,\s]+/;

/**
 * Pieces of a literal that a text says what they are: `3.5는 버전, my_env는 가상환경 이름`, `8080 호스트 포트, 80 컨테이너 포트`;
 * of a single one the text must begin with `여기서`, or with the piece where it speaks of the literal (`close`). What is said
 * of each is a noun. Words that name a command are none.
 */
export function saidPieces(
  text: string,
  literal: string,
  words: readonly string[],
  close: boolean,
): SaidPiece[] {
  const isPiece = (piece: string) =>
    !words.includes(piece) && !piece.startsWith('-') && pieceIndex(literal, piece) !== undefined;
  if (text.length > longest) return [];
  const start = here.exec(text)?.[0].length ?? 0;
  const subjects = [...text.matchAll(subject), ...placeholderSubjects(text, literal)].filter(({ 1: piece }) =>
    isPiece(piece!),
  );
  const said = subjects.map(({ 0: whole, 1: piece, index }, at): SaidPiece => {
    const from = index + whole.length;
    const rest = text.slice(from, subjects[at + 1]?.index);
    const kept = rest.replace(/(?:이고|이며|고)?[,\s]+(?:\S+의\s?)?[`'"]?$/, '');
    return { piece: piece!, from, to: from + kept.length };
  });
  if (said.length === 0) return listedPieces(text, isPiece);
  const opens = said.length > 1 || (subjects[0]!.index <= start && (close || start > 0));
  return opens && said.every(({ from, to }) => isNoun(text.slice(from, to))) ? said : [];
}

/** `여기서 대상 경로는` of a literal with `[대상 경로]`. */
function placeholderSubjects(text: string, literal: string): RegExpExecArray[] {
  return [...literal.matchAll(/[[<{]([가-힣][^\]>}]*)[\]>}]/g)].flatMap(({ 1: name }) => {
    const match = here.exec(text);
    const rest = text.slice(match?.[0].length ?? text.length);
    const found = rest.startsWith(name!) ? /^(?:은|는)\s/.exec(rest.slice(name!.length)) : null;
    if (!match || !found) return [];
    const whole = Object.assign([`${name}${found[0]}`, name!] as unknown as RegExpExecArray, {
      index: match[0].length,
    });
    return [whole];
  });
}

/** A text of nothing but pieces with a few words on each: `6622 컨테이너 포트, 22 호스트 포트`. */
function listedPieces(text: string, isPiece: (piece: string) => boolean): SaidPiece[] {
  const said: SaidPiece[] = [];
  for (const { 0: segment, index } of text.matchAll(/[^,，]+/g)) {
    const match = /^(\s*`?([\w./:@-]+)`?\s*(?:[:：=→]|->)?\s+)([가-힣][^:：]*|\S+\s[가-힣][^:：]*)$/.exec(
      segment,
    );
    if (!match || !isPiece(match[2]!)) return [];
    const from = index + match[1]!.length;
    said.push({ piece: match[2]!, from, to: index + segment.trimEnd().length });
  }
  return said.length >= 2 ? said : [];
}

function isNoun(text: string): boolean {
  if (/라는\s(?:뜻|의미)/.test(text)) return true;
  const first = /^(.+?)(?:이며|이고|으로),\s/.exec(text)?.[1] ?? text;
  const end = first.replace(/\s*\([^()]*\)[.]?$/, '').replace(/[.\s]+$/, '');
  return isNominal(`${end}.`) || !/(?:[다요음함됨임까한된는던린난]|[가-힣]은)$/.test(end);
}
