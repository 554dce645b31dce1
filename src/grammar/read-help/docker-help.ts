import type { GrammarOption } from '../grammar.ts';
import type { HelpPage, HelpReader } from './help-page.ts';

/** Docker's help: cobra's, with a column of types (`-p, --publish list`). */
export const dockerHelp: HelpReader = {
  tool: 'docker',
  version: ['--version'],
  ask: (path) => [...path, '--help'],
  hasPage: () => true,
  parse(text): HelpPage {
    const sections = sectionsOf(text);
    const usage = /^Usage:\s+(.+)$/m.exec(text)?.[1];
    return {
      usage: usage === undefined ? [] : [usage.trim()],
      options: [...sections]
        .flatMap(([title, lines]) => (/options/i.test(title) ? lines : []))
        .flatMap(optionOf),
      subcommands: [...sections]
        .filter(([title]) => /commands?$/i.test(title))
        .flatMap(([, lines]) => lines)
        .flatMap((line) => /^ {2}([a-z][\w-]*)\*? {2,}\S/.exec(line)?.[1] ?? []),
      aliases: (sections.get('Aliases') ?? []).flatMap((line) => line.trim().split(/,\s+/)).filter(Boolean),
    };
  },
};

/** Lines below each title that ends with a colon. */
function sectionsOf(text: string): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    const title = /^([A-Z][\w ]*):$/.exec(line)?.[1];
    if (title === undefined) lines.push(line);
    else sections.set(title, (lines = []));
  }
  return sections;
}

function optionOf(line: string): GrammarOption[] {
  const found = /^ {2,6}(?:-(\w), )?--([a-z][\w-]*)(?: ([\w<>:=,.|-]+))?(?: {2,}|$)/.exec(line);
  if (!found) return [];
  const [, short, long, value] = found;
  return [{ long: long!, ...(short !== undefined && { short }), ...(value !== undefined && { value }) }];
}
