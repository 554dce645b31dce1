import type { LiteralPart, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { escapeText } from '../escape.ts';
import { joinProposals, propose, type Proposals } from '../proposals.ts';

/** A literal with one part marked → what that part is. */
export function breakdown(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.parts.map((part) => card(context, note, part))),
  );
}

function card(context: CardContext, note: StudyNote, part: LiteralPart): Proposals {
  const before = part.literal.slice(0, part.index);
  const after = part.literal.slice(part.index + part.part.length);
  const question = context.words('ask-breakdown');
  const [head, tail] = [escapeText(before, 'plain'), escapeText(after, 'plain')];
  return propose({
    kind: 'breakdown',
    key: `${part.literal}\n${part.index}\n${part.part}`,
    prose: false,
    place: context.place(note, part.section, part.position),
    sides: {
      type: 'answer',
      question: {
        text: `${before}[${part.part}]${after} ${question}`,
        html: `<pre>${head}<mark>${escapeText(part.part, 'plain')}</mark>${tail}</pre><p class="which">${escapeText(question, 'plain')}</p>`,
      },
      answer: context.rich(note, part.meaning, 'plain'),
    },
    tags: [],
  });
}
