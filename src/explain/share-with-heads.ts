import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import { fencesAround } from './fences-around.ts';
import type { FoundExplanation } from './found-meanings.ts';
import { speaksOf } from './head-commands.ts';

/**
 * A command that stands alone in a heading or list item and is typed right below is one command to a reader: what
 * explains either explains both. So is one that a text below a fence names again.
 */
export function shareWithHeads(
  context: ExplainContext,
  found: readonly FoundExplanation[],
): FoundExplanation[] {
  const pairs = headPairs(context);
  const explained = new Set(found.flatMap(({ commands }) => commands));
  return found.map((explanation) => {
    if (explanation.weak || explanation.form === 'trailing-comment') return explanation;
    const also = explanation.commands.flatMap((id) => pairs.get(id) ?? []).filter((id) => !explained.has(id));
    return also.length === 0 ? explanation : { ...explanation, commands: [...explanation.commands, ...also] };
  });
}

/** Ids of what stands outside fences and of the same command in the fences around it, each by the other. */
function headPairs({ note }: ExplainContext): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  const add = (from: Invocation, to: Invocation) =>
    pairs.set(from.id, [...(pairs.get(from.id) ?? []), to.id]);
  for (const { command, above, below } of fencesAround(note.invocations)) {
    for (const typed of above) if (isInText(command) && speaksOf(command, typed)) add(command, typed);
    // What repeats the fence above it leads to no other.
    if (!isHead(command) || above.some(({ text }) => text === command.text)) continue;
    for (const [at, next] of below.entries()) {
      if (next.canonical === command.canonical) {
        if (!addsOptions(next, below[0]!)) add(command, next);
        if (at === 0 && command.role !== 'mention') add(next, command);
      } else if (command.role === 'mention') break;
    }
  }
  return pairs;
}

function isInText({ where }: Invocation): boolean {
  return where === 'inline' || where === 'paragraph' || where === 'list';
}

/** Whether a later use of a command has options that the first has not: what the head says may not tell it. */
function addsOptions(next: Invocation, first: Invocation): boolean {
  const known = new Set(first.options.map(({ long }) => long));
  return next !== first && next.options.some(({ long }) => !known.has(long));
}

/** A bare path, or one with placeholders, alone in its heading or list item, or named by the sentence before a block. */
function isHead({ role, options, arguments: words }: Invocation): boolean {
  return role !== 'mention' || options.length + words.length === 0;
}
