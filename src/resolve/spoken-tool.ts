import { systemCommands } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan } from '../study/nodes.ts';
import { subcommandAt } from './bare-subcommand.ts';
import { type Group, mention, rootOf } from './command-group.ts';
import type { FoundCommand } from './found-command.ts';

/**
 * Follows which tool's commands a note speaks of, so that a subcommand which it calls a command counts without its
 * tool: `` `attach` 명령어 `` after `docker run …`.
 */
export class SpokenTool {
  readonly #tools: Tools;
  /** Subcommands that the note names with their tool somewhere. */
  readonly #named = new Set<string>();
  /** Groups of the command that was named last, its own path first. */
  #groups: readonly Group[] = [];

  constructor(spans: readonly CommandSpan[], tools: Tools) {
    this.#tools = tools;
    for (const { lines } of spans)
      for (const { text } of lines)
        for (const { words } of this.#commandsIn(text)) this.#named.add(words.at(-1)!);
  }

  /** Takes in what a span speaks of. */
  hear({ lines }: CommandSpan): void {
    for (const { text } of lines) this.#groups = this.#commandsIn(text).at(-1)?.groups ?? this.#groups;
  }

  /** The command that a code is which its line calls one. */
  commandOf(span: CommandSpan): FoundCommand | undefined {
    const text = span.lines[0]!.text;
    const name = /^\s*([a-z][a-z-]*)\s*$/.exec(text)?.[1];
    if (name === undefined || (systemCommands.has(name) && !this.#named.has(name))) return undefined;
    const group = this.#groups.find((one) => one.has(name));
    const found = group && subcommandAt(span, { name, start: text.indexOf(name), group }, this.#tools);
    return found && { ...found, role: 'mention' };
  }

  #commandsIn(text: string): { words: string[]; groups: Group[] }[] {
    return [...text.matchAll(mention)].flatMap(([, tool, path]) => {
      const tree = this.#tools.get(tool!);
      let node = tree && rootOf(tree, tool!);
      const words: string[] = [];
      const groups: Group[] = [];
      for (const word of path!.trim().split(/\s+/)) {
        const children = node?.children;
        if (!children?.has(word)) break;
        groups.unshift({ words: [tool!, ...words], has: (name) => children.has(name) });
        words.push(word);
        node = children.get(word);
      }
      return words.length > 0 ? [{ words, groups }] : [];
    });
  }
}
