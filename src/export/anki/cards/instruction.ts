import { particle } from '../../../language/particles.ts';
import type { InstructionMeaning, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { filled } from '../card-context.ts';
import { joinProposals, propose, type Proposals } from '../proposals.ts';

/** Dockerfile instruction or compose key → what it does. */
export function instruction(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.instructions.map((found) => card(context, note, found))),
  );
}

function card(context: CardContext, note: StudyNote, found: InstructionMeaning): Proposals {
  const isDockerfile = found.language === 'dockerfile';
  const name = isDockerfile ? found.instruction.toUpperCase() : found.instruction;
  const kind = isDockerfile ? 'instruction' : 'compose-key';
  return propose({
    kind,
    key: name,
    prose: false,
    place: context.place(note, found.section, found.position),
    sides: {
      type: 'answer',
      question: filled(context, `ask-${kind}`, { name }, particle(name, '은/는')),
      answer: context.rich(note, found.meaning, 'plain'),
    },
    tags: [],
  });
}
