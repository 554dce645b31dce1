import type { ExplainContext } from './explain-context.ts';
import { grammarOption } from './option-lookup.ts';
import { findOptionOwner, type OptionPlace } from './option-owner.ts';

/**
 * Spellings that belong to one option each: a group such as `-it` is two options where the grammar of the command it
 * speaks of has both; anything else is one.
 */
export function splitGroup(
  context: ExplainContext,
  names: readonly string[],
  place: OptionPlace,
): (readonly string[])[] {
  const [only] = names;
  const apart = namesApart(context, names, place);
  if (apart.length > 1) return apart;
  // `--it` has a dash too many.
  const group = only?.replace(/^--(?=[a-z]{2}$)/, '-');
  if (names.length !== 1 || group === undefined || !/^-[A-Za-z]{2,12}$/.test(group)) return [names];
  const long = [`-${group}`];
  const owner = findOptionOwner(context, long, place);
  if (owner && grammarOption(context.tools, owner.command, long) !== undefined) return [long];
  if (group.length > 5) return [names];
  const letters = group
    .slice(1)
    .split('')
    .map((letter) => [`-${letter}`]);
  const owners = letters.map((letter) => findOptionOwner(context, letter, place));
  const [first] = owners;
  if (first === undefined || !context.tools.has(first.command.split(' ')[0]!)) return [names];
  return owners.every((owner) => owner?.command === first.command) ? letters : [names];
}

/** `-i, -t`: short spellings that are each an option of its own to the command they belong to. */
function namesApart(
  context: ExplainContext,
  names: readonly string[],
  place: OptionPlace,
): (readonly string[])[] {
  if (names.length < 2 || names.some((name) => name.length !== 2)) return [];
  const owners = names.map((name) => findOptionOwner(context, [name], place));
  const isKnown = owners.every((owner) => owner && context.tools.has(owner.command.split(' ')[0]!));
  const options = new Set(owners.map((owner) => owner?.option));
  return isKnown && options.size === names.length ? names.map((name) => [name]) : [];
}
