import type { RichText, StudyNote, TermMeaning } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import type { ClozePiece, Side } from '../card-draft.ts';
import { escapeText } from '../escape.ts';
import { keyText } from '../identity.ts';
import { isNoTerm } from './no-term.ts';
import { joinProposals, nothing, propose, type Proposals } from '../proposals.ts';

/** A defining sentence with its term hidden. */
export function sentence(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) =>
      note.terms.map((term) =>
        term.form === 'sentence' && term.sentence && !isNoTerm(note, term)
          ? card(context, note, term, term.sentence)
          : nothing,
      ),
    ),
  );
}

function card(context: CardContext, note: StudyNote, term: TermMeaning, whole: RichText): Proposals {
  const pieces = hide(context.rich(note, whole, 'cloze'), term.term);
  if (pieces === undefined) return nothing;
  return propose({
    kind: 'sentence',
    key: keyText(term.term),
    prose: true,
    place: context.place(note, term.section, term.position),
    sides: { type: 'cloze', prompt: { text: '', html: '' }, pieces, layout: 'sentence' },
    tags: [],
  });
}

/** Cuts a sentence around its term, where that stands in one piece of its HTML and outside of a tag. */
function hide(sentence: Side, term: string): ClozePiece[] | undefined {
  const inText = sentence.text.indexOf(term);
  // `도커(Docker)는`: the other name would give it away.
  const [other = ''] = /^\s?\([^()]*\)/.exec(sentence.text.slice(inText + term.length)) ?? [];
  const whole = sentence.html.includes(escapeText(term + other, 'cloze')) ? term + other : term;
  const escaped = escapeText(whole, 'cloze');
  const at = sentence.html.indexOf(escaped);
  if (at < 0 || inText < 0 || /<[^>]*$/.test(sentence.html.slice(0, at))) return undefined;
  return [
    { hidden: false, html: sentence.html.slice(0, at), text: sentence.text.slice(0, inText) },
    { hidden: true, html: escaped, text: whole },
    {
      hidden: false,
      html: sentence.html.slice(at + escaped.length),
      text: sentence.text.slice(inText + whole.length),
    },
  ];
}
