import type { CardKind } from './anki-note.ts';
import type { CardDraft } from './card-draft.ts';

/** One card of a draft as the learner meets it: what is shown, what is to be known. */
export interface Face {
  readonly kind: CardKind;
  readonly side: 'forward' | 'reverse';
  readonly front: string;
  readonly back: string;
  /** The author's text among the two. */
  readonly meaning: string;
  /** The answer is typed letter by letter. */
  readonly typed: boolean;
}

/** The faces of a draft: one, two with a reverse card, or one for each blank. */
export function facesOf({ kind, sides }: CardDraft): Face[] {
  switch (sides.type) {
    case 'answer': {
      const { question, answer, reverse } = sides;
      const forward = face(kind, question.text, answer.text);
      return reverse
        ? [forward, { ...face(reverse.kind, reverse.question.text, reverse.answer.text), side: 'reverse' }]
        : [forward];
    }
    case 'typed':
      return [{ ...face(kind, sides.question.text, sides.answer), typed: true, meaning: sides.meaning }];
    default:
      return sides.pieces.flatMap((piece, blank) => {
        if (!piece.hidden) return [];
        const around = sides.pieces
          .filter((_, index) => (sides.layout === 'list' ? index < blank : index !== blank))
          .map((other) => other.text);
        return [face(kind, [sides.prompt.text, ...around].join(' ').trim(), piece.text)];
      });
  }
}

function face(kind: CardKind, front: string, back: string): Face {
  return { kind, side: 'forward', front, back, meaning: back, typed: false };
}
