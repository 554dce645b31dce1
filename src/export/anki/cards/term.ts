import { particle } from '../../../language/particles.ts';
import type { StudyNote, TermMeaning } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { ourSide } from '../card-context.ts';
import { escapeText } from '../escape.ts';
import { keyText } from '../identity.ts';
import { isNoTerm } from './no-term.ts';
import { joinProposals, propose, refuse, type Proposals } from '../proposals.ts';

/** Term ↔ definition. A defining sentence has its own way back, `sentence.ts`. */
export function term(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.terms.map((found) => card(context, note, found))),
  );
}

function card(context: CardContext, note: StudyNote, found: TermMeaning): Proposals {
  const place = context.place(note, found.section, found.position);
  if (isNoTerm(note, found))
    return refuse({ kind: 'term', place, front: found.term, reason: 'not-a-term', params: {} });
  const meaning = context.rich(note, found.meaning, 'plain');
  const asked = { term: found.term, particle: particle(found.term, '이란/란') };
  const which = ourSide(context.words('ask-term-recall'));
  return propose({
    kind: 'term',
    key: keyText(found.term),
    prose: true,
    place,
    sides: {
      type: 'answer',
      question: {
        text: context.words('ask-term', asked),
        html: context.words('ask-term', { ...asked, term: `<b>${escapeText(found.term, 'plain')}</b>` }),
      },
      answer: meaning,
      ...(found.form !== 'sentence' && {
        reverse: {
          kind: 'term-recall',
          question: {
            text: `${meaning.text} ${which.text}`,
            html: `<p>${meaning.html}</p><p class="which">${which.html}</p>`,
          },
          answer: { text: found.term, html: `<b>${escapeText(found.term, 'plain')}</b>` },
        },
      }),
    },
    tags: [],
  });
}
