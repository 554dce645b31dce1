import {
  canonicalOption,
  type CommandNode,
  findLongOption,
  findShortOption,
} from '../grammar/command-tree.ts';
import type { GrammarOption } from '../grammar/grammar.ts';
import type { Tools } from '../grammar/tools.ts';
import type { Invocation } from '../study/nodes.ts';
import type { ExplainContext } from './explain-context.ts';

/** The command and canonical option that an explained option speaks of. */
export interface OptionOwner {
  command: string;
  option: string;
}

/**
 * Finds the command an option was explained under: the nearest before it in its section that has it, else the
 * nearest after it, else the command of the chapter or note that uses it most.
 */
export function findOptionOwner(
  context: ExplainContext,
  names: readonly string[],
  offset: number,
  section: string,
): OptionOwner | undefined {
  const around = context.inSection(section);
  const here = around.filter((invocation) => optionOf(context.tools, invocation, names) !== undefined);
  const before = here.findLast(({ position }) => position.start.offset! < offset);
  const using = around.findLast((one) => one.position.start.offset! < offset && usesGroup(one, names));
  if (using && using !== before && usedOption(using, names) === undefined) {
    return { command: using.canonical, option: names.find((name) => name.startsWith('--')) ?? names[0]! };
  }
  const owner = before ?? here[0] ?? mostUsing(context, names);
  if (owner) return { command: owner.canonical, option: optionOf(context.tools, owner, names)! };
  const generic = around.filter(({ grammar }) => grammar === 'generic');
  const near = generic.findLast(({ position }) => position.start.offset! < offset) ?? generic[0];
  return (
    near && { command: near.canonical, option: names.find((name) => name.startsWith('--')) ?? names[0]! }
  );
}

/**
 * Spellings that belong to one option each: a group such as `-it` is two options where the command it speaks of has
 * both; anything else is one.
 */
export function splitGroup(
  context: ExplainContext,
  names: readonly string[],
  offset: number,
  section: string,
): (readonly string[])[] {
  const [only] = names;
  if (names.length !== 1 || only === undefined || !/^-[A-Za-z]{2,4}$/.test(only)) return [names];
  const letters = only
    .slice(1)
    .split('')
    .map((letter) => [`-${letter}`]);
  const owners = letters.map((letter) => findOptionOwner(context, letter, offset, section));
  const [first] = owners;
  return owners.every((owner) => owner !== undefined && owner.command === first?.command) ? letters : [names];
}

/** Whether a command without a grammar uses a short option, alone or in a group (`-aG`). */
function usesGroup(invocation: Invocation, names: readonly string[]): boolean {
  if (invocation.grammar !== 'generic') return false;
  return invocation.options.some(
    ({ name }) =>
      names.includes(name) ||
      (/^-[A-Za-z]{2,5}$/.test(name) && names.some((one) => one.length === 2 && name.includes(one[1]!))),
  );
}

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
  if (long.length > 0) return findLongOption(command, long[0]!.slice(2));
  const short = names.find((name) => name.length === 2);
  return short === undefined ? undefined : findShortOption(command, short.slice(1));
}

/** The grammar's node of a canonical command. */
export function findNode(tools: Tools, canonical: string): CommandNode | undefined {
  const [tool, ...path] = canonical.split(' ');
  let node = tools.get(tool!)?.root;
  for (const word of path) node = node?.children.get(word);
  return node;
}

/** Of all commands of the note that have an option, the one that uses it most. */
function mostUsing(context: ExplainContext, names: readonly string[]): Invocation | undefined {
  let best: { count: number; first: Invocation } | undefined;
  for (const [canonical, invocations] of context.byCanonical) {
    const uses = invocations.filter((one) => usedOption(one, names) !== undefined).length;
    const has = uses > 0 || grammarOption(context.tools, canonical, names) !== undefined;
    const count = uses * 10 + invocations.length;
    if (has && count > (best?.count ?? 0)) best = { count, first: invocations[0]! };
  }
  return best?.first;
}
