import type { Sides } from './card-draft.ts';
import { cloze } from './escape.ts';

/** Plain front and back of a card, and of its reverse: for the lock and the diff. */
export interface CardText {
  readonly front: string;
  readonly back: string;
  readonly reverse?: [front: string, back: string];
}

/** The texts of a card; blanks of a cloze are marked as Anki marks them, a line for each item of a list. */
export function cardText(sides: Sides, numbers: readonly number[]): CardText {
  switch (sides.type) {
    case 'answer':
      return {
        front: sides.question.text,
        back: sides.answer.text,
        ...(sides.reverse && { reverse: [sides.reverse.question.text, sides.reverse.answer.text] }),
      };
    case 'typed':
      return { front: sides.question.text, back: sides.answer };
    default: {
      const rest = [...numbers];
      const marked = sides.pieces.map((piece) =>
        piece.hidden ? cloze(rest.shift()!, piece.text) : piece.text,
      );
      return { front: sides.prompt.text, back: marked.join(sides.layout === 'sentence' ? '' : '\n') };
    }
  }
}
