import type { CommandNode, CommandTree } from '../grammar/command-tree.ts';
import { knownSubcommands } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan } from '../study/nodes.ts';
import { joinLines } from './chunk.ts';
import type { FoundCommand } from './found-command.ts';
import type { LexedWord } from './lexer.ts';
import { readCommand } from './read-command.ts';

/** The path that bare subcommands stand under, as a text before them names it. */
interface Group {
  readonly words: readonly string[];
  readonly has: (name: string) => boolean;
}

/** How many bare subcommands must stand under a path before any of them counts. */
const enough = 2;

/**
 * Finds subcommands that a table or list gives without the path they stand under, which the text before it names:
 * `| start | 시작 |` below `docker container 하위 커맨드`. Words that the note leaves out have an empty place.
 */
export function findBareSubcommands(
  spans: readonly CommandSpan[],
  tools: Tools,
): ReadonlyMap<string, FoundCommand> {
  const found = new Map<string, FoundCommand>();
  let group: Group | undefined;
  // The commands of a section's last fence: `- connect : …` below `docker network connect web`.
  const typed = new Map<string, Group>();
  // What a heading sets side by side: `docker exec vs docker attach`.
  let compared: Group | undefined;
  let run: [string, FoundCommand][] = [];
  const close = () => {
    if (run.length >= enough) for (const [id, command] of run) found.set(id, command);
    run = [];
  };
  const rows = new Map<number, string[]>();
  for (const { where, lines } of spans) {
    const [line] = lines;
    if (line && (where === 'table' || where === 'inline'))
      rows.set(line.line, [...(rows.get(line.line) ?? []), line.text]);
  }
  for (const span of spans) {
    if (span.where === 'fence') {
      const shown = groupOfFence(span, tools);
      if (shown) typed.set(span.section, shown);
      continue;
    }
    const shown =
      span.where === 'table' ? shownInRow(span, rows.get(span.lines[0]!.line) ?? [], tools) : undefined;
    if (shown) {
      found.set(span.id, shown);
      continue;
    }
    if (span.where === 'heading') compared = comparedIn(span, tools) ?? compared;
    const named = compared && span.where === 'inline' && bareSubcommand(span, compared, tools);
    if (named) {
      found.set(span.id, { ...named, role: 'mention' });
      continue;
    }
    const bare = [typed.get(span.section), group, span.where === 'list' ? compared : undefined].flatMap(
      (one) => (one && span.where !== 'inline' && bareSubcommand(span, one, tools)) || [],
    )[0];
    if (bare) {
      run.push([span.id, bare]);
      continue;
    }
    const next = groupIn(span, tools);
    if (next || span.where === 'heading') {
      close();
      group = next;
    }
  }
  close();
  return found;
}

/** A subcommand that stands alone in a cell, and whole in another cell of its row: `| edit | … | kubectl edit svc web |`. */
function shownInRow(span: CommandSpan, row: readonly string[], tools: Tools): FoundCommand | undefined {
  const name = soleWord.exec(span.lines[0]!.text)?.[1];
  if (name === undefined || span.lines[0]!.text.replaceAll(/[`*\s]/g, '') !== name) return undefined;
  for (const text of row) {
    const tool = /^[`*]*(?:\$\s)?([a-z][\w-]*)\s/.exec(text)?.[1];
    const node = tool === undefined ? undefined : tools.get(tool)?.root;
    const isShown =
      text
        .slice(text.indexOf(' ') + 1)
        .trimStart()
        .split(/[\s`]/)[0] === name;
    if (tool !== undefined && node?.children.has(name) && isShown)
      return bareSubcommand(span, { words: [tool], has: (word) => node.children.has(word) }, tools);
  }
  return undefined;
}

const mention = /(?<![\w./-])([a-z][\w-]*)((?:\s+[a-z][a-z-]*)*)(?=\s|$|[`*)\]:])/g;

const says = /^[`*]*\s*(?:의\s*)?(?:하위\s*|서브\s*)?(?:명령|커맨드|command)/i;

/** The path that a text names without a subcommand of it: `docker container 하위_커맨드`, `git 명령어`. */
function groupIn(span: CommandSpan, tools: Tools): Group | undefined {
  for (const { text } of span.lines) {
    for (const [whole, tool, path] of text.matchAll(mention)) {
      const tree = tools.get(tool!);
      const known = tree ? undefined : knownSubcommands[tool!];
      const behind = text.slice(text.indexOf(whole) + whole.length);
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
function comparedIn({ lines }: CommandSpan, tools: Tools): Group | undefined {
  const text = lines.map((line) => line.text).join(' ');
  const all = [...text.matchAll(/(?<![\w./-])([a-z][\w-]*)\s+([a-z][a-z-]*)(?![\w-])/g)];
  const [tool] = all.flatMap(([, name]) => (tools.has(name!) ? [name!] : []));
  const tree = tool === undefined ? undefined : tools.get(tool);
  if (tool === undefined || tree === undefined) return undefined;
  const children = rootOf(tree, tool)?.children;
  const names = new Set(all.flatMap(([, of, name]) => (of === tool && children?.has(name!) ? [name!] : [])));
  return names.size < 2 ? undefined : { words: [tool], has: (name) => names.has(name) };
}

/** Where an executable's own words begin: those of `docker-compose` at `docker compose`. */
function rootOf({ root, executables }: CommandTree, tool: string): CommandNode | undefined {
  let node: CommandNode | undefined = root;
  for (const word of executables.get(tool) ?? []) node = node?.children.get(word);
  return node;
}

/** The path that all commands of a fence stand under: their last words may be told below it without. */
function groupOfFence({ lines }: CommandSpan, tools: Tools): Group | undefined {
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

const soleWord = /^\s*[-*+]?\s*(?:\*\*|`)*([a-z][a-z-]*)(?:\*\*|`)*\s*(?:$|[:：](?=\s)|\s[-–]\s)/;

function bareSubcommand(span: CommandSpan, group: Group, tools: Tools): FoundCommand | undefined {
  if (span.where !== 'table' && span.where !== 'list' && span.where !== 'inline') return undefined;
  const chunk = joinLines(span.lines);
  const match = soleWord.exec(chunk.text);
  const name = match?.[1];
  if (!match || name === undefined || !group.has(name)) return undefined;
  const start = match[0].indexOf(name);
  const word = (value: string, from: number, to: number): LexedWord => ({
    value,
    start: from,
    end: to,
    placeholder: false,
    quoted: false,
    nested: [],
  });
  const end = start + name.length;
  const words = [...group.words.map((value) => word(value, start, start)), word(name, start, end)];
  const lexed = { words, redirections: [], before: '' as const, start, end };
  const read = readCommand(lexed, tools);
  if (read === undefined || read.isGroup) return undefined;
  return {
    chunk,
    lexed,
    read: { ...read, problems: [] },
    where: span.where,
    role: 'head',
    evidence: [{ rule: 'under-path', detail: group.words.join(' ') }],
    piped: [],
    end,
    inContainer: false,
  };
}
