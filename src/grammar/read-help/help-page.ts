import type { GrammarOption } from '../grammar.ts';

/** What one help page tells of a command. */
export interface HelpPage {
  /** Usage lines as written, one line each, without the word `usage`. */
  readonly usage: readonly string[];
  readonly options: readonly GrammarOption[];
  /** Names of the subcommands it lists. */
  readonly subcommands: readonly string[];
  /** Other paths of the same command, as the page names them. */
  readonly aliases: readonly string[];
}

/** How the help of one tool is asked for and read. */
export interface HelpReader {
  readonly tool: string;
  /** Arguments that print the version: never more than the tool's own name and number. */
  readonly version: readonly string[];
  /** The command whose page lists the options that all commands take. */
  readonly globalPage?: string;
  /** Arguments that print the help of a command, given by its words after the tool's name. */
  ask(path: readonly string[]): readonly string[];
  parse(text: string, path: readonly string[]): HelpPage;
  /** Whether a subcommand has a page of its own; where it has none, its parent's page tells all there is. */
  hasPage(path: readonly string[]): boolean;
}

/** Joins the continuation lines of a usage or an option to the line they continue. */
export function joinContinued(lines: readonly string[], isStart: (line: string) => boolean): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    if (isStart(line) || joined.length === 0) joined.push(line.trim());
    else if (line.trim() !== '') joined.push(`${joined.pop()!} ${line.trim()}`);
  }
  return joined;
}
