import type { CommandNode } from '../grammar/command-tree.ts';
import type { Grammar, GrammarCommand } from '../grammar/grammar.ts';
import type { Tools } from '../grammar/tools.ts';
import { nearest } from '../language/nearest.ts';
import { PilgiError } from '../study/pilgi-error.ts';
import type { Words } from './words.ts';

/** A command with its canonical path and the commands right below it. */
export interface CommandFacts extends GrammarCommand {
  readonly path: string;
  readonly subcommands: readonly { readonly path: string; readonly ko?: string; readonly en?: string }[];
}

/** What a path led to. */
export interface FoundGrammarCommand {
  readonly grammar: Grammar;
  readonly facts: CommandFacts;
}

/**
 * Finds a command by its words, short forms and other names included.
 * @throws {PilgiError} Where no tool or command has that name; says which one was most likely meant.
 */
export function findGrammarCommand(tools: Tools, path: readonly string[], words: Words): FoundGrammarCommand {
  const [tool = '', ...rest] = path;
  const tree = tools.get(tool);
  if (tree === undefined) throw unknown('grammar-unknown-tool', tool, [...tools.keys()], tool, words);
  let node: CommandNode = tree.root;
  for (const word of [...(tree.executables.get(tool) ?? []), ...rest]) {
    const next = node.children.get(word);
    if (next === undefined)
      throw unknown('grammar-unknown-command', word, [...node.children.keys()], node.canonical, words);
    node = next;
  }
  return { grammar: tree.grammar, facts: factsOf(tree.grammar, node) };
}

function unknown(
  key: 'grammar-unknown-tool' | 'grammar-unknown-command',
  name: string,
  names: readonly string[],
  of: string,
  words: Words,
): PilgiError {
  const message = words(key, { name, of, names: names.join(', ') });
  const suggestion = nearest(name, names);
  return new PilgiError(
    suggestion === undefined ? message : words('did-you-mean', { message, suggestion }),
    2,
  );
}

function factsOf(grammar: Grammar, { canonical, command }: CommandNode): CommandFacts {
  const depth = canonical.split(' ').length + 1;
  const below = Object.entries(grammar.commands).filter(
    ([path, { hidden }]) =>
      hidden !== true && path.startsWith(`${canonical} `) && path.split(' ').length === depth,
  );
  return {
    path: canonical,
    ...command,
    subcommands: below.map(([path, { ko, en }]) => ({
      path,
      ...(ko !== undefined && { ko }),
      ...(en !== undefined && { en }),
    })),
  };
}
