import { buildCommandTree, type CommandTree } from './command-tree.ts';
import { docker } from './docker.ts';
import { git } from './git.ts';
import type { Grammar } from './grammar.ts';
import { kubectl } from './kubectl.ts';

/** All grammars; adding one is adding its file and its name here. */
export const grammars: readonly Grammar[] = [docker, git, kubectl];

/** Grammars ready to be walked, by each executable that speaks them. */
export type Tools = ReadonlyMap<string, CommandTree>;

/** Makes grammars ready; done once a build and handed in. */
export function buildTools(list: readonly Grammar[] = grammars): Tools {
  const tools = new Map<string, CommandTree>();
  for (const grammar of list) {
    const tree = buildCommandTree(grammar);
    for (const executable of tree.executables.keys()) tools.set(executable, tree);
  }
  return tools;
}
