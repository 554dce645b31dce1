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
    for (let at = index + 1; at < invocations.length; at += 1) {
      const next = invocations[at]!;
      if (next.where !== 'fence' || next.canonical !== head.canonical || next.section !== head.section) break;
      add(head, next);
      if (at === index + 1 && head.role !== 'mention') add(next, head);
    }
  }
  return pairs;
}

/** A bare path, or one with placeholders, alone in its heading or list item, or named by the sentence before a block. */
function isHead({ where, role, options, arguments: words }: Invocation): boolean {
  const isBare = options.length + words.length === 0;
  return where !== 'fence' && where !== 'fence-comment' && (role !== 'mention' || isBare);
}
