import type { ElementContent } from 'hast';
import { element } from '../../render/element.ts';
import { html } from '../../render/html.ts';
import { oddCharacters } from './odd-characters.ts';
import { replaceRanges, textOf } from './pieces-of.ts';
import type { Piece } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** A command of more pieces or words is shown without color: a browser's time grows faster than their number. */
const mostPieces = 2_000;

/**
 * A command as HTML, colored, its words kept whole (`w`): it breaks at blanks, never behind a hyphen. A character that
 * is not what it seems is marked, one that draws nothing told by code.
 */
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
  const runs = wordsIn(marked);
  return html(
    runs.length > mostPieces ? nodesOf(marked, words) : runs.flatMap((run) => runNodes(run, words)),
  );
}

/** Pieces word by word, the blanks between as runs of their own. */
function wordsIn(pieces: readonly Piece[]): Piece[][] {
  const runs: Piece[][] = [];
  let wasBlank: boolean | undefined;
  for (const { className, text } of pieces) {
    for (const part of text.split(/(\s+)/).filter((one) => one !== '')) {
      const isBlank = part.trim() === '';
      const piece = { className: isBlank ? '' : className, text: part };
      if (isBlank === wasBlank) runs.at(-1)!.push(piece);
      else runs.push([piece]);
      wasBlank = isBlank;
    }
  }
  return runs;
}

/** A word in which a browser sees a place to break is kept whole; others need no element. */
function runNodes(run: readonly Piece[], words: SheetWords): ElementContent[] {
  const nodes = nodesOf(run, words);
  return /\S[\s\S]*[^\p{L}\p{N}]|[^\p{L}\p{N}\s][\s\S]*\S/u.test(textOf(run))
    ? [element('span', { className: ['w'] }, nodes)]
    : nodes;
}

function nodesOf(pieces: readonly Piece[], words: SheetWords): ElementContent[] {
  return pieces.map(({ className, text }) => {
    if (className === '') return { type: 'text', value: text };
    const [kind = '', code = ''] = className.split(' ');
    const title = kind === 'odd' ? { title: words('odd', { code }) } : {};
    return element('span', { className: [kind], ...title }, [text]);
  });
}
