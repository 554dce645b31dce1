import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';
import type { FoundExplanation } from './found-meanings.ts';

/**
 * A command that stands alone in a heading or list item and is typed right below is one command to a reader: what
 * explains either explains both.
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

/** Ids of heads and of the same command right after them, each by the other. */
function headPairs(context: ExplainContext): ReadonlyMap<string, readonly string[]> {
  const pairs = new Map<string, string[]>();
  const add = (from: Invocation, to: Invocation) =>
    pairs.set(from.id, [...(pairs.get(from.id) ?? []), to.id]);
  const { invocations } = context.note;
  for (const [index, head] of invocations.entries()) {
    if (!isHead(head)) continue;
    const below = nextBlock(invocations, index);
    for (const [at, next] of below.entries()) {
      if (next.canonical !== head.canonical) {
        if (head.role === 'mention') break;
        continue;
      }
      add(head, next);
      if (at === 0 && head.role !== 'mention') add(next, head);
    }
  }
  return pairs;
}

/** The commands of the first fence below a head in its section, past what the text between mentions. */
function nextBlock(invocations: readonly Invocation[], index: number): readonly Invocation[] {
  const { section } = invocations[index]!;
  let at = index + 1;
  while (invocations[at]?.role === 'mention' && invocations[at]!.where === 'inline') at += 1;
  const { where, block } = invocations[at] ?? {};
  if (where !== 'fence') return [];
  const below: Invocation[] = [];
  for (; invocations[at]?.block === block && invocations[at]!.section === section; at += 1)
    below.push(invocations[at]!);
  return below;
}

/** A bare path, or one with placeholders, alone in its heading or list item, or named by the sentence before a block. */
function isHead({ where, role, options, arguments: words }: Invocation): boolean {
  const isBare = options.length + words.length === 0;
  return where !== 'fence' && where !== 'fence-comment' && (role !== 'mention' || isBare);
}
