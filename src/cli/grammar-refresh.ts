import type { Grammar } from '../grammar/grammar.ts';
import { type GrammarDifference, grammarDifference } from '../grammar/read-help/difference.ts';
import { readTool } from '../grammar/read-help/read-tool.ts';
import { helpReaders } from '../grammar/read-help/readers.ts';
import { helpRunner, withEmptyProject } from '../grammar/read-help/run-help.ts';
import type { ExitCode } from '../study/pilgi-error.ts';
import type { GrammarView } from './grammar-text.ts';
import type { Terminal } from './terminal.ts';

/** Milliseconds a client has for one help page. */
const timeout = 10_000;

/**
 * Reads the installed clients' help and tells where they differ from the grammars. 1 where one does, 3 where one
 * is not installed.
 */
export async function refreshGrammar(
  grammars: readonly Grammar[],
  json: boolean,
  view: GrammarView,
  terminal: Terminal,
): Promise<ExitCode> {
  const results = await withEmptyProject(async (cwd) => {
    const run = helpRunner({ cwd, timeout, signal: terminal.signal });
    const read: { known: Grammar; installed: Grammar | undefined }[] = [];
    for (const known of grammars) {
      const reader = helpReaders.find(({ tool }) => tool === known.tool);
      read.push({ known, installed: reader && (await readTool(reader, run)) });
    }
    return read;
  });
  let exitCode: ExitCode = 0;
  const reports: object[] = [];
  for (const { known, installed } of results) {
    if (installed === undefined) {
      exitCode = 3;
      terminal.error(
        `${view.words('label-error')}: ${view.words('grammar-not-installed', { tool: known.tool })}\n`,
      );
      continue;
    }
    const difference = grammarDifference(known, installed);
    if (exitCode === 0 && isDifferent(difference)) exitCode = 1;
    reports.push({ tool: known.tool, known: known.source, installed: installed.source, ...difference });
    if (!json) terminal.out(differenceText(known, installed, difference, view));
  }
  if (json) terminal.out(`${JSON.stringify(reports, undefined, 2)}\n`);
  return exitCode;
}

function isDifferent({ commands, options }: GrammarDifference): boolean {
  return [commands.added, commands.removed, options.added, options.removed].some((list) => list.length > 0);
}

function differenceText(
  known: Grammar,
  installed: Grammar,
  difference: GrammarDifference,
  { words }: GrammarView,
): string {
  const { commands, options } = difference;
  const title = words('grammar-compared', { known: known.source, installed: installed.source });
  const rows = [
    ...commands.added.map((path) => `+ ${path}`),
    ...withoutChildren(commands.removed).map((path) => `- ${path}`),
    ...options.added.map(({ command, option }) => `+ ${command} ${option}`),
    ...options.removed.map(({ command, option }) => `- ${command} ${option}`),
  ];
  const told = rows.length > 0 ? [words('grammar-legend'), ...rows] : [words('grammar-same')];
  return `${[title, ...told].join('\n  ')}\n`;
}

/** A plugin that is not installed is named once, not with every command of it. */
function withoutChildren(paths: readonly string[]): string[] {
  const all = new Set(paths);
  return paths.filter((path) => !all.has(path.split(' ').slice(0, -1).join(' ')));
}
