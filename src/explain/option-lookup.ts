import {
  canonicalOption,
  type CommandNode,
  findLongOption,
  findShortOption,
} from '../grammar/command-tree.ts';
import type { GrammarOption } from '../grammar/grammar.ts';
import type { Tools } from '../grammar/tools.ts';
import { nearest } from '../language/nearest.ts';
import type { Invocation } from '../study/nodes.ts';

/** The canonical spelling of an option that an invocation uses under one of the names. */
export function usedOption(invocation: Invocation, names: readonly string[]): string | undefined {
  const long = names.filter((name) => name.startsWith('--'));
  return invocation.options.find((option) =>
    long.length > 0 ? long.includes(option.long) || long.includes(option.name) : names.includes(option.name),
  )?.long;
}

/** The canonical spelling of an option of an invocation's command, when the command has it or uses it. */
export function optionOf(tools: Tools, invocation: Invocation, names: readonly string[]): string | undefined {
  const used = usedOption(invocation, names);
  if (used !== undefined) return used;
  const option = grammarOption(tools, invocation.canonical, names);
  return option && canonicalOption(option);
}

/** An option of a canonical command by its spellings; a long name given must be its own. */
export function grammarOption(
  tools: Tools,
  canonical: string,
  names: readonly string[],
): GrammarOption | undefined {
  const command = findNode(tools, canonical)?.command;
  const long = names.filter((name) => name.startsWith('--'));
  for (const name of long) {
    const option = findLongOption(command, name.slice(2));
    if (option) return option;
  }
  if (long.length > 0) return undefined;
  // `-tail` with a dash too few.
  const [sloppy] = names;
  if (names.length === 1 && sloppy!.length > 3) {
    const meant = findLongOption(command, sloppy!.slice(1));
    if (meant) return meant;
  }
  const short = names.find((name) => name.length === 2);
  return short === undefined ? undefined : findShortOption(command, short.slice(1));
}

/** Whether a long option is like one that a command has, but none of them. */
export function isMisspelled(tools: Tools, canonical: string, name: string): boolean {
  const options = findNode(tools, canonical)?.command?.options ?? [];
  const longs = options.flatMap(({ long }) => long ?? []);
  return name.length > 5 && name.startsWith('--') && nearest(name.slice(2), longs) !== undefined;
}

/** The grammar's node of a canonical command. */
export function findNode(tools: Tools, canonical: string): CommandNode | undefined {
  const [tool, ...path] = canonical.split(' ');
  let node = tools.get(tool!)?.root;
  for (const word of path) node = node?.children.get(word);
  return node;
}
