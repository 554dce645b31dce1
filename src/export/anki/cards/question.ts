import type { Question, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { keyText } from '../identity.ts';
import { joinProposals, propose, refuse, type Proposals } from '../proposals.ts';

/** The author's question → the author's answer. */
export function question(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.questions.map((found) => card(context, note, found))),
  );
}

function card(context: CardContext, note: StudyNote, found: Question): Proposals {
  const place = context.place(note, found.section, found.position);
  const front = found.question.text;
  const holdsAnother = note.questions.some(
    (other) =>
      other !== found &&
      [other.question.text, other.answer.text].some((text) => found.answer.text.includes(text)),
  );
  if (holdsAnother)
    return refuse({ kind: 'question', place, front, reason: 'several-questions', params: {} });
  return propose({
    kind: 'question',
    key: found.id === undefined ? keyText(front) : keyText(`id ${found.id}`),
    prose: true,
    place,
    sides: {
      type: 'answer',
      question: context.rich(note, found.question, 'plain'),
      answer: context.rich(note, found.answer, 'plain'),
    },
    tags: [],
  });
}
