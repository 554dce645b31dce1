import { buildCommandTree, type CommandNode } from '../command-tree.ts';
import type { Grammar, GrammarCommand, GrammarOption } from '../grammar.ts';

/** An option of a command, as it is written: `--publish`, `-p` where it has no long name. */
export interface OptionPlace {
  readonly command: string;
  readonly option: string;
}

/** Where an installed client and a grammar differ. */
export interface GrammarDifference {
  readonly commands: { readonly added: readonly string[]; readonly removed: readonly string[] };
  readonly options: { readonly added: readonly OptionPlace[]; readonly removed: readonly OptionPlace[] };
}

/**
 * Compares what an installed client tells with what a grammar knows. Hidden spellings are not expected on a help
 * page, nor are options of a command that tells none of them in full; a page that says nothing proves nothing, of what
 * stands below it neither.
 */
export function grammarDifference(known: Grammar, read: Grammar): GrammarDifference {
  const { root } = buildCommandTree(known);
  const added: string[] = [];
  const pages = new Map<string, GrammarCommand[]>();
  for (const [path, page] of Object.entries(read.commands)) {
    const node = nodeOf(root, [path, ...(page.aliases ?? [])]);
    if (node === undefined) added.push(path);
    else pages.set(node.canonical, [...(pages.get(node.canonical) ?? []), page]);
  }
  const commands = Object.entries(known.commands);
  const told = commands.flatMap(([path, command]) => {
    const options = (pages.get(path) ?? []).flatMap((page) => page.options ?? []);
    return options.length === 0 ? [] : [{ path, command, options }];
  });
  return {
    commands: {
      added,
      removed: commands.flatMap(([path, { hidden }]) =>
        hidden === true || pages.has(path) || isBelowSilence(path, pages) ? [] : path,
      ),
    },
    options: {
      added: told.flatMap(({ path, command, options }) => missing(path, options, command.options ?? [])),
      removed: told.flatMap(({ path, command, options }) =>
        command.openOptions === true || isPartly(command, known, pages)
          ? []
          : missing(path, (command.options ?? []).filter(isShown), options),
      ),
    },
  };
}

/**
 * Whether a command is also one of a plugin that is not installed (`docker image build`, `docker buildx build`): then
 * the client tells of a lesser one.
 */
function isPartly(
  { aliases = [] }: GrammarCommand,
  known: Grammar,
  pages: ReadonlyMap<string, unknown>,
): boolean {
  return aliases.some((alias) => {
    const above = alias.split(' ').slice(0, -1).join(' ');
    return above !== known.tool && known.commands[above] !== undefined && !pages.has(above);
  });
}

/** Whether the page that would list a command said nothing: it may have come too late. */
function isBelowSilence(path: string, pages: ReadonlyMap<string, readonly GrammarCommand[]>): boolean {
  const above = path.split(' ').slice(0, -1);
  const listing = above.length > 1 ? pages.get(above.join(' ')) : undefined;
  return listing?.every((page) => Object.keys(page).length === 0) === true;
}

/** The command that stands under one of the paths. */
function nodeOf(root: CommandNode, paths: readonly string[]): CommandNode | undefined {
  for (const path of paths) {
    let node: CommandNode | undefined = root;
    for (const word of path.split(' ').slice(1)) node = node?.children.get(word);
    if (node?.command !== undefined) return node;
  }
  return undefined;
}

/** What only newer clients have is not looked for either. */
function isShown({ hidden, deprecated, since }: GrammarOption): boolean {
  return hidden !== true && deprecated !== true && since === undefined;
}

/** Options of one list that the other has under no spelling, each once; `--no-x` stands with `--x`. */
function missing(
  command: string,
  options: readonly GrammarOption[],
  others: readonly GrammarOption[],
): OptionPlace[] {
  const longs = new Set(others.flatMap(({ long }) => (long === undefined ? [] : long.replace(/^no-/, ''))));
  const shorts = new Set(others.map(({ short }) => short));
  const names = options.flatMap(({ long, short }) => {
    if (long === 'help') return [];
    if (long !== undefined) return longs.has(long.replace(/^no-/, '')) ? [] : `--${long}`;
    return shorts.has(short) ? [] : `-${short}`;
  });
  return [...new Set(names)].map((option) => ({ command, option }));
}
