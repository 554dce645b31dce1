import type { Piece } from './sheet.ts';

/** A placeholder within a word: `KEY=<비밀번호>`, `<볼륨>:/data`. What stands in quotes is the author's text. */
const within = /<[\p{L}_](?:[\p{L}\p{N} _.-]{0,40}[\p{L}\p{N}_])?>/gu;

/** Cuts the placeholders out of the values and arguments they are part of. */
export function markPlaceholders(pieces: readonly Piece[]): Piece[] {
  return pieces.flatMap((piece) => {
    const { className, text } = piece;
    if ((className !== 'v' && className !== 'a') || /["'`]/.test(text)) return [piece];
    const cut: Piece[] = [];
    let at = 0;
    for (const { 0: name, index } of text.matchAll(within)) {
      cut.push({ className, text: text.slice(at, index) }, { className: 'ph', text: name });
      at = index + name.length;
    }
    return [...cut, { className, text: text.slice(at) }].filter((part) => part.text !== '');
  });
}
