import type { Exercise, Invocation, StudyNote } from '../../../study/nodes.ts';
import type { CardContext } from '../card-context.ts';
import { ourSide } from '../card-context.ts';
import type { Side } from '../card-draft.ts';
import { keyText } from '../identity.ts';
import { joinProposals, nothing, propose, refuse, type Proposals } from '../proposals.ts';
import { sentences } from './first-sentence.ts';

/** A solution of more commands is a session to repeat, not an answer to know. */
const mostCommands = 3;

/** Longest task that is asked whole. */
const longestTask = 110;

/** A task → the author's solution. */
export function exercise(context: CardContext): Proposals {
  return joinProposals(
    context.set.notes.flatMap((note) => note.exercises.map((found) => card(context, note, found))),
  );
}

function card(context: CardContext, note: StudyNote, found: Exercise): Proposals {
  const solution = outermost(note.invocations.filter(({ id }) => found.solution.includes(id)));
  if (solution.length === 0) return nothing;
  const place = context.place(note, found.section, found.position);
  const task = taskSide(context, note, found);
  const shared = note.exercises.filter((other) => other.solution.some((id) => found.solution.includes(id)));
  if (shared.length > 1 || solution.length > mostCommands) {
    const params = { count: solution.length };
    return refuse({ kind: 'exercise', place, front: task.text, reason: 'long-solution', params });
  }
  return propose({
    kind: 'exercise',
    key: keyText(task.text),
    prose: true,
    place,
    sides: { type: 'answer', question: task, answer: answerSide(context, note, solution) },
    tags: [],
  });
}

/** The task; of a long one, its first sentences as far as they fit. */
function taskSide(context: CardContext, note: StudyNote, found: Exercise): Side {
  if (found.task.text.length <= longestTask) return context.rich(note, found.task, 'plain');
  let text = '';
  for (const sentence of sentences(found.task.text)) {
    if (text !== '' && text.length + sentence.length >= longestTask) break;
    text = `${text} ${sentence}`.trim();
  }
  return ourSide(text);
}

function answerSide(context: CardContext, note: StudyNote, solution: readonly Invocation[]): Side {
  const sides = solution.map((invocation) => context.command(note, invocation));
  return { text: sides.map((side) => side.text).join('\n'), html: sides.map((side) => side.html).join('') };
}

/** Commands of their own: not those inside of another, `$(pwd)`. */
function outermost(invocations: readonly Invocation[]): Invocation[] {
  const at = ({ position }: Invocation): [number, number] => [position.start.offset!, position.end.offset!];
  return invocations.filter((inner) => {
    const [start, end] = at(inner);
    return !invocations.some((outer) => {
      const [from, to] = at(outer);
      return outer !== inner && from <= start && end <= to && to - from > end - start;
    });
  });
}
