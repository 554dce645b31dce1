import { particle } from '../../../language/particles.ts';
import type { InstructionMeaning, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { filled } from '../card-context.ts';
import { keyText } from '../identity.ts';
import { joinProposals, propose, type Proposals } from '../proposals.ts';

/** Dockerfile instruction, compose key or key of another file → what it does; the last as a term. */
export function instruction(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.instructions.map((found) => card(context, note, found))),
  );
}

function card(context: CardContext, note: StudyNote, found: InstructionMeaning): Proposals {
  const isDockerfile = found.language === 'dockerfile';
  const name = isDockerfile ? found.instruction.toUpperCase() : found.instruction;
  const isConfig = found.language === 'config';
  const kind = isConfig ? 'term' : isDockerfile ? 'instruction' : 'compose-key';
  const question = isConfig
    ? filled(context, 'ask-term', { term: name }, particle(name, '이란/란'))
    : filled(context, `ask-${kind}`, { name }, particle(name, '은/는'));
  return propose({
    kind,
    key: isConfig ? keyText(name) : name,
    prose: false,
    place: context.place(note, found.section, found.position),
    sides: { type: 'answer', question, answer: context.rich(note, found.meaning, 'plain') },
    tags: [],
  });
}
