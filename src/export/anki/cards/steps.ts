import type { Steps, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { escapeText } from '../escape.ts';
import { keyText } from '../identity.ts';
import { joinProposals, nothing, propose, refuse, type Proposals } from '../proposals.ts';
import { listItems } from './list-items.ts';

/** An ordered list: each item in turn hidden, with those before it to lead there and those after it hidden too. */
export function steps(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.steps.map((found) => card(context, note, found))),
  );
}

/** What an introduction must say for a list to be worth knowing by heart. */
const worth =
  /순서|단계|절차|과정|방법|이유|까닭|장점|단점|특징|원칙|조건|종류|구성|흐름|차례|가지|길$|기$|법$|[:：]$/;

/** Titles of what only gathers: its list has another subject. */
const gathers = /(?:모아 보기|따라 하기|정리|요약|해 ?보기)$/;

function card(context: CardContext, note: StudyNote, found: Steps): Proposals {
  const items = listItems(found.items);
  const about = found.about.text.trim();
  if (items === undefined || about === '') return nothing;
  const place = context.place(note, found.section, found.position);
  if (about.length < 4 || !worth.test(about) || gathers.test(about))
    return refuse({ kind: 'steps', place, front: about, reason: 'no-context', params: {} });
  return propose({
    kind: 'steps',
    key: keyText(about),
    prose: true,
    place,
    sides: {
      type: 'cloze',
      prompt: context.rich(note, found.about, 'plain'),
      pieces: items.map(({ head, rest }) => ({
        hidden: true,
        text: head,
        html: escapeText(head, 'cloze'),
        ...(rest !== '' && { rest: escapeText(rest, 'cloze') }),
      })),
      layout: 'list',
    },
    tags: [],
  });
}
