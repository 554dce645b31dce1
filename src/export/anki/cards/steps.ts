import type { Steps, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { escapeText } from '../escape.ts';
import { keyText } from '../identity.ts';
import { joinProposals, nothing, propose, type Proposals } from '../proposals.ts';
import { listItems } from './list-items.ts';

/** An ordered list: each item in turn hidden, with those before it to lead there and those after it hidden too. */
export function steps(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.steps.map((found) => card(context, note, found))),
  );
}

function card(context: CardContext, note: StudyNote, found: Steps): Proposals {
  const items = listItems(found.items);
  if (items === undefined || found.about.text === '') return nothing;
  const full = found.items.some((item, index) => item.text !== items[index]);
  const details = found.items.map((item) => `<li>${context.rich(note, item, 'plain').html}</li>`).join('');
  return propose({
    kind: 'steps',
    key: keyText(found.about.text),
    prose: true,
    place: context.place(note, found.section, found.position),
    sides: {
      type: 'cloze',
      prompt: context.rich(note, found.about, 'plain'),
      pieces: items.map((text) => ({ hidden: true, text, html: escapeText(text, 'cloze') })),
      layout: 'list',
    },
    ...(full && { details: `<ol>${details}</ol>` }),
    tags: [],
  });
}
