import { element } from '../../render/element.ts';
import { html } from '../../render/html.ts';
import { oddCharacters } from './odd-characters.ts';
import { replaceRanges, textOf } from './pieces-of.ts';
import type { Piece } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** A command as HTML, colored; a character that is not what it seems is marked, one that draws nothing told by code. */
export function codeHtml(pieces: readonly Piece[], words: SheetWords): string {
  const odd = oddCharacters(textOf(pieces));
  const text = textOf(pieces);
  const marked = replaceRanges(
    pieces,
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
