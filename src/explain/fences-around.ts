import { groupBy } from '../study/group-by.ts';
import type { Invocation } from '../study/nodes.ts';

/** A command outside fences with what is typed in the fences next to it. */
export interface BetweenFences {
  readonly command: Invocation;
  /** Commands of the last fence above it in its section. */
  readonly above: readonly Invocation[];
  /** Commands of the first fence below it in its section, where nothing but mentions stand between. */
  readonly below: readonly Invocation[];
}

/** Looks for the fences around each command outside of them, in one pass each way. */
export function fencesAround(invocations: readonly Invocation[]): readonly BetweenFences[] {
  const blocks = groupBy(
    invocations.filter(({ where }) => where === 'fence'),
    ({ block, section }) => `${block} ${section}`,
  );
  const typedIn = (fence: Invocation | undefined, section: string): readonly Invocation[] =>
    fence?.section === section ? blocks.get(`${fence.block} ${section}`)! : [];
  const below = nextFences(invocations);
  let last: Invocation | undefined;
  return invocations.flatMap((command, index) => {
    const { where, section } = command;
    if (where === 'fence') last = command;
    if (where === 'fence' || where === 'fence-comment') return [];
    return [{ command, above: typedIn(last, section), below: typedIn(below[index], section) }];
  });
}

/** For each command the fence that nothing but mentions, in code or in the fence's comments, keep it from. */
function nextFences(invocations: readonly Invocation[]): readonly (Invocation | undefined)[] {
  const next: (Invocation | undefined)[] = [];
  for (let at = invocations.length - 1; at >= 0; at -= 1) {
    const follower = invocations[at + 1];
    const isPassed =
      follower?.role === 'mention' && (follower.where === 'inline' || follower.where === 'fence-comment');
    next[at] = isPassed ? next[at + 1] : follower?.where === 'fence' ? follower : undefined;
  }
  return next;
}
