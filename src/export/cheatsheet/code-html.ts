import { element } from '../../render/element.ts';
import { html } from '../../render/html.ts';
import { oddCharacters } from './odd-characters.ts';
import { replaceRanges, textOf } from './pieces-of.ts';
import type { Piece } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** A command of more pieces is shown without color: a browser's time grows faster than their number. */
const mostPieces = 2_000;

/** A command as HTML, colored; a character that is not what it seems is marked, one that draws nothing told by code. */
export function codeHtml(pieces: readonly Piece[], words: SheetWords): string {
  const text = textOf(pieces);
  const odd = oddCharacters(text);
  const colored = pieces.length > mostPieces ? [{ className: '', text }] : pieces;
  const marked = replaceRanges(
    colored,
    odd.map(({ index, length, code, plain }) => ({
      start: index,
      end: index + length,
      piece: { className: `odd ${code}`, text: plain === '' ? code : text.slice(index, index + length) },
    })),
  );
  return html(marked.map((piece) => pieceNode(piece, words)));
}

function pieceNode({ className, text }: Piece, words: SheetWords) {
  if (className === '') return { type: 'text' as const, value: text };
  const [kind = '', code = ''] = className.split(' ');
  const title = kind === 'odd' ? { title: words('odd', { code }) } : {};
  return element('span', { className: [kind], ...title }, [text]);
}
