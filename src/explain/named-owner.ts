import type { Position } from 'unist';
import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';

/** What names whose option it is, right before it: `apt의 -y`, `exec에 -u 0을 준다`. */
const ownerBefore = /(?:^|[\s`])([a-z][a-z-]+)`?\s?(?:명령어?)?(?:의|에|에는|에서|에서는)\s+[`'"]?$/;

/** Commands that a text names by their last word as those an option belongs to, in its section first. */
export function namedOwners(
  { note, source }: ExplainContext,
  option: string,
  { start, end }: Position,
  section: string,
): readonly Invocation[] {
  const text = source.slice(start.offset, end.offset);
  const at = text.search(new RegExp(`(?<![\\w-])${option}(?![\\w-])`));
  const word = ownerBefore.exec(text.slice(0, Math.max(0, at)))?.[1];
  if (word === undefined) return [];
  const named = note.invocations.filter(
    ({ path, executable }) => path.at(-1)?.value === word || executable.value === word,
  );
  const near = named.filter((one) => one.section === section);
  return near.length > 0 ? near : named;
}
