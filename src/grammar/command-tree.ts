import type { Grammar, GrammarCommand, GrammarOption } from './grammar.ts';

/** One node of a grammar's command paths. */
export interface CommandNode {
  /** Canonical path of the command that stands here: `docker container ls`. */
  readonly canonical: string;
  readonly command: GrammarCommand | undefined;
  readonly children: ReadonlyMap<string, CommandNode>;
}

/** A grammar made ready to be walked word by word; aliases lead to the same command as their canonical path. */
export interface CommandTree {
  readonly grammar: Grammar;
  readonly root: CommandNode;
  /** Executables of this tool, each with the path words it stands for: `docker-compose` → `['compose']`. */
  readonly executables: ReadonlyMap<string, readonly string[]>;
}

interface OpenNode {
  canonical: string;
  command: GrammarCommand | undefined;
  children: Map<string, OpenNode>;
}

/** Builds the tree of a grammar's canonical paths and aliases. */
export function buildCommandTree(grammar: Grammar): CommandTree {
  const root: OpenNode = {
    canonical: grammar.tool,
    command: grammar.commands[grammar.tool],
    children: new Map(),
  };
  const place = (path: string, canonical: string, command: GrammarCommand): void => {
    let node = root;
    const words = path.split(' ').slice(1);
    for (const [index, word] of words.entries()) {
      const child = node.children.get(word) ?? {
        canonical: [grammar.tool, ...words.slice(0, index + 1)].join(' '),
        command: undefined,
        children: new Map(),
      };
      node.children.set(word, child);
      node = child;
    }
    node.canonical = canonical;
    node.command = command;
  };
  for (const [path, command] of Object.entries(grammar.commands)) {
    place(path, path, command);
    for (const alias of command.aliases ?? []) place(alias, path, command);
  }
  const executables = new Map<string, readonly string[]>([[grammar.tool, []]]);
  for (const [name, path] of Object.entries(grammar.executables))
    executables.set(name, path.split(' ').slice(1));
  return { grammar, root, executables };
}

/** Finds a command's option by long name (without dashes). */
export function findLongOption(command: GrammarCommand | undefined, name: string): GrammarOption | undefined {
  return command?.options?.find((option) => option.long === name);
}

/** Finds a command's option by its short letter. */
export function findShortOption(
  command: GrammarCommand | undefined,
  letter: string,
): GrammarOption | undefined {
  return command?.options?.find((option) => option.short === letter);
}

/** An option's canonical spelling: the long name with dashes, of what it stands for where it is an old name. */
export function canonicalOption(option: GrammarOption): string {
  const long = option.means ?? option.long;
  return long === undefined ? `-${option.short}` : `--${long}`;
}
