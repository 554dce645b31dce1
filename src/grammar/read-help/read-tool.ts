import { withGlobalOptions } from '../global-options.ts';
import type { Grammar, GrammarCommand } from '../grammar.ts';
import type { HelpPage, HelpReader } from './help-page.ts';
import type { RunHelp } from './run-help.ts';

/** How many help pages are asked for at a time. */
const together = 8;

/** Deeper than any command of a tool we know. */
const deepest = 4;

/**
 * Reads an installed tool's help pages, from its list of commands down, as a grammar without meanings;
 * `undefined` where the tool is not installed. Paths are as the pages name them, aliases not yet led to one.
 */
export async function readTool(reader: HelpReader, run: RunHelp): Promise<Grammar | undefined> {
  const version = await run(reader.tool, reader.version);
  if (version === undefined) return undefined;
  const commands = new Map<string, GrammarCommand>();
  let level: (readonly string[])[] = [[]];
  while (level.length > 0) {
    const next: (readonly string[])[] = [];
    for (let at = 0; at < level.length; at += together) {
      const batch = level.slice(at, at + together);
      const pages = await Promise.all(batch.map((path) => readPage(reader, run, path)));
      for (const [index, page] of pages.entries()) {
        const path = batch[index]!;
        commands.set([reader.tool, ...path].join(' '), commandOf(page));
        if (path.length < deepest)
          next.push(...[...new Set(page.subcommands)].map((name) => [...path, name]));
      }
    }
    level = next.filter((path) => !commands.has([reader.tool, ...path].join(' ')));
  }
  const sorted = [...commands].sort(([a], [b]) => (a < b ? -1 : 1));
  const shared = commands.get(reader.globalPage ?? '')?.options ?? [];
  const grammar: Grammar = {
    tool: reader.tool,
    source: `${reader.tool} ${/\d+(?:\.\d+)+/.exec(version)?.[0] ?? ''}`.trim(),
    executables: {},
    commands: Object.fromEntries(sorted),
  };
  return withGlobalOptions(grammar, shared);
}

const nothing: HelpPage = { usage: [], options: [], subcommands: [], aliases: [] };

/** A command's own page, else what its parent's page tells of it. */
async function readPage(reader: HelpReader, run: RunHelp, path: readonly string[]): Promise<HelpPage> {
  const asked = reader.hasPage(path) ? path : path.slice(0, -1);
  const text = await run(reader.tool, reader.ask(asked));
  return text === undefined ? nothing : reader.parse(text, path);
}

function commandOf({ usage, options, aliases }: HelpPage): GrammarCommand {
  const [first] = usage;
  return {
    ...(aliases.length > 0 && { aliases }),
    ...(first !== undefined && { usage: first }),
    ...(options.length > 0 && { options }),
  };
}
