import type { CommandNode, CommandTree } from '../grammar/command-tree.ts';
import { knownSubcommands } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan } from '../study/nodes.ts';

/** The path that bare subcommands stand under, as a text before them names it. */
export interface Group {
  readonly words: readonly string[];
  readonly has: (name: string) => boolean;
}

/** A name with the words in small letters behind it. */
export const mention = /(?<![\w./-])([a-z][\w-]*)((?:\s+[a-z][a-z-]*)*)(?=\s|$|[`*)\]:]|의\s)/g;

const says = /^[`*]*\s*(?:의\s*)?(?:하위\s*|서브\s*)?(?:명령|커맨드|command)/i;

/** The path that a text names without a subcommand of it: `docker container 하위_커맨드`, `git 명령어`. */
export function groupIn(span: CommandSpan, tools: Tools): Group | undefined {
  for (const { text } of span.lines) {
    for (const { 0: whole, 1: tool, 2: path, index } of text.matchAll(mention)) {
      const tree = tools.get(tool!);
      const known = tree ? undefined : knownSubcommands[tool!];
      const behind = text.slice(index + whole.length);
      if (known && path === '' && says.test(behind))
        return { words: [tool!], has: (name) => known.has(name) };
      if (!tree) continue;
      const words = path!.trim().split(/\s+/).filter(Boolean);
      let node: CommandNode | undefined = rootOf(tree, tool!);
      for (const word of words) node = node?.children.get(word);
      const { children } = node ?? {};
      const said = words.length > 0 || says.test(behind);
      if (children && children.size > 0 && said)
        return { words: [tool!, ...words], has: (name) => children.has(name) };
    }
  }
  return undefined;
}

/** The commands of one tool that a heading names, two or more: below it each may go by its last word. */
export function comparedIn({ lines }: CommandSpan, tools: Tools): Group | undefined {
  const text = lines.map((line) => line.text).join(' ');
  const all = [...text.matchAll(/(?<![\w./-])([a-z][\w-]*)\s+([a-z][a-z-]*)(?![\w-])/g)];
  const [tool] = all.flatMap(([, name]) => (tools.has(name!) ? [name!] : []));
  const tree = tool === undefined ? undefined : tools.get(tool);
  if (tool === undefined || tree === undefined) return undefined;
  const children = rootOf(tree, tool)?.children;
  const names = new Set(all.flatMap(([, of, name]) => (of === tool && children?.has(name!) ? [name!] : [])));
  return names.size < 2 ? undefined : { words: [tool], has: (name) => names.has(name) };
}

/** The path that all commands of a fence stand under: their last words may be told below it without. */
export function groupOfFence({ lines }: CommandSpan, tools: Tools): Group | undefined {
  const paths = new Map<string, Set<string>>();
  for (const { text } of lines) {
    const [, tool, rest] =
      /^\s*(?:[$#>]\s+)?(?:sudo\s+)?([a-z][\w-]*)((?:\s+[a-z][a-z-]*)+)/.exec(text) ?? [];
    const tree = tool === undefined ? undefined : tools.get(tool);
    if (tree === undefined) continue;
    const words: string[] = [];
    let node = rootOf(tree, tool!);
    for (const word of rest!.trim().split(/\s+/)) {
      node = node?.children.get(word);
      if (node === undefined) break;
      words.push(word);
    }
    const name = words.pop();
    if (name === undefined) continue;
    const path = [tool!, ...words].join(' ');
    paths.set(path, (paths.get(path) ?? new Set()).add(name));
  }
  const [only, ...others] = paths;
  if (only === undefined || others.length > 0) return undefined;
  return { words: only[0].split(' '), has: (name) => only[1].has(name) };
}

/** Where an executable's own words begin: those of `docker-compose` at `docker compose`. */
export function rootOf({ root, executables }: CommandTree, tool: string): CommandNode | undefined {
  let node: CommandNode | undefined = root;
  for (const word of executables.get(tool) ?? []) node = node?.children.get(word);
  return node;
}
