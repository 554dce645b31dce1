import type { Grammar } from '../grammar/grammar.ts';
import { buildTools } from '../grammar/tools.ts';
import type { ExitCode } from '../study/pilgi-error.ts';
import { findGrammarCommand } from './grammar-lookup.ts';
import { refreshGrammar } from './grammar-refresh.ts';
import { commandText, toolsText } from './grammar-text.ts';
import { terminalLanguage } from './language-of.ts';
import { paletteOf } from './palette-of.ts';
import type { Terminal } from './terminal.ts';
import { wordsOf } from './words.ts';

/** What `pilgi grammar` is told. */
export interface GrammarFlags {
  lang?: string;
  refresh?: boolean;
  json?: boolean;
}

/**
 * Shows which tools are known, a tool's commands, or a command with its options; with `--refresh`, where the
 * installed clients differ. Nothing is written.
 */
export async function grammar(
  path: readonly string[],
  flags: GrammarFlags,
  terminal: Terminal,
): Promise<ExitCode> {
  const language = terminalLanguage(flags.lang, terminal.env);
  const view = { language, words: wordsOf(language), palette: paletteOf(terminal) };
  const tools = buildTools();
  const grammars = [...new Set(tools.values())].map((tree) => tree.grammar);
  const found = path.length === 0 ? undefined : findGrammarCommand(tools, path, view.words);
  if (flags.refresh === true) {
    const chosen = found === undefined ? grammars : [found.grammar];
    return refreshGrammar(chosen, flags.json === true, view, terminal);
  }
  if (flags.json === true)
    terminal.out(`${JSON.stringify(found?.facts ?? grammars.map(summary), undefined, 2)}\n`);
  else
    terminal.out(
      found === undefined ? toolsText(grammars.map(summary), view) : commandText(found.facts, view),
    );
  return 0;
}

/** One tool in the list of those that are known. */
export interface ToolSummary {
  readonly tool: string;
  readonly source: string;
  readonly commands: number;
  readonly options: number;
}

function summary({ tool, source, commands }: Grammar): ToolSummary {
  const all = Object.values(commands);
  const options = all.reduce((count, command) => count + (command.options?.length ?? 0), 0);
  return { tool, source, commands: all.length, options };
}
