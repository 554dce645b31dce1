import { plainText, richText, slicePhrasing } from '../study/rich-text.ts';
import { addPart } from './literal-parts.ts';
import type { SaidSentence } from './sentence-meanings.ts';

/** `앞의 8000이 `, `80은 `: a piece of the literal as a subject. */
const pieceSubject = /(?<![\w:/.-])`?([\w/.-]+)`?\s?(?:번\s)?(?:쪽|부분)?(?:은|는|이|가)\s+/g;

/** `` `8000:80`에서 앞의 8000이 호스트 포트, 뒤의 80이 컨테이너 포트 ``: pieces of the code that the sentence begins with. */
export function readSaidParts({ context, item, sentence, into }: SaidSentence): void {
  const code = sentence.content.find((node) => plainText(node).trim() !== '');
  if (code?.type !== 'inlineCode' || code.position === undefined) return;
  const text = code.value.replaceAll(/^-{1,2}[A-Za-z][\w-]*[= ]|^["']|["']$/g, '');
  if (/\s/.test(text) || !/\w[:/@=.]{1,3}\w/.test(text)) return;
  const from = code.position.end.offset!;
  const end = sentence.position.end.offset!;
  const source = context.source.slice(from, end);
  if (!/^\s?(?:에서|에서는|의\s?경우|는|은|:)\s/.test(source)) return;
  const subjects = [...source.matchAll(pieceSubject)].filter(({ 1: piece }) => isPiece(text, piece!));
  if (subjects.length < 2) return;
  for (const [index, { 0: subject, 1: piece, index: at }] of subjects.entries()) {
    const next = subjects[index + 1]?.index ?? source.length;
    const said = source.slice(at + subject.length, next).replace(/(?:이고|이며|고)?[,\s]+(?:\S+의\s?)?$/, '');
    const start = from + at + subject.length;
    const meaning = richText(slicePhrasing(sentence.content, start, start + said.length, context.lines));
    const place = { position: sentence.position, section: item.section };
    addPart({ text, block: '' }, { head: piece!, meaning, ...place }, into);
  }
}

function isPiece(text: string, piece: string): boolean {
  return piece !== text && text.split(/[:/@=,]/).includes(piece);
}
