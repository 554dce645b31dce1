import { particle } from '../../../language/particles.ts';
import type { StudyNote, TermMeaning } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { ourSide } from '../card-context.ts';
import { escapeText } from '../escape.ts';
import { keyText } from '../identity.ts';
import { joinProposals, propose, refuse, type Proposals } from '../proposals.ts';

/** Term ↔ definition. A defining sentence has its own way back, `sentence.ts`. */
export function term(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.terms.map((found) => card(context, note, found))),
  );
}

function card(context: CardContext, note: StudyNote, found: TermMeaning): Proposals {
  const place = context.place(note, found.section, found.position);
  if (isNoTerm(found))
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

/**
 * Of a sentence: a subject with a particle inside is a clause, and what ends in `때문이다` is a reason, no definition.
 * Else: `set key value : 값을 저장한다` is a command of a tool that was not recognized.
 */
export function isNoTerm({ form, term, meaning }: TermMeaning): boolean {
  if (form === 'sentence')
    return /[가-힣](?:이|가|을|를|에서|에)\s/.test(term) || /때문이다[.]?$/.test(meaning.text);
  return /^[a-z]+(?:\s\S+){2,}$/.test(term) && /다[.]?$/.test(meaning.text);
}
