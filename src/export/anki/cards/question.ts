import type { CardContext } from '../card-context.ts';
import { keyText } from '../identity.ts';
import { joinProposals, propose, type Proposals } from '../proposals.ts';

/** The author's question → the author's answer. */
export function question(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) =>
      note.questions.map((found) =>
        propose({
          kind: 'question',
          key: keyText(found.question.text),
          prose: true,
          place: context.place(note, found.section, found.position),
          sides: {
            type: 'answer',
            question: context.rich(note, found.question, 'plain'),
            answer: context.rich(note, found.answer, 'plain'),
          },
          tags: [],
        }),
      ),
    ),
  );
}
