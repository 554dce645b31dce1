import type { GrammarOption } from '../grammar.ts';
import type { HelpPage, HelpReader } from './help-page.ts';

/** kubectl's help: options with their first values (`-o, --output='':`), global ones under `kubectl options`. */
export const kubectlHelp: HelpReader = {
  tool: 'kubectl',
  version: ['version', '--client'],
  globalPage: 'kubectl options',
  ask: (path) => (path.length === 1 && path[0] === 'options' ? ['options'] : [...path, '--help']),
  hasPage: () => true,
  parse(text, path): HelpPage {
    const [, usage] = /^Usage:\n\s+(.+)$/m.exec(text) ?? [];
    const listed = [...text.matchAll(/^(.*Commands.*):\n((?: {2}[a-z][\w-]* +\S.*\n)+)/gm)];
    return {
      usage: usage === undefined ? [] : [usage.replace(/ \[options\]$/, '').trim()],
      options: text.split('\n').flatMap(optionOf),
      subcommands: [
        ...listed.flatMap(([, , lines]) => lines!.split('\n').flatMap((line) => line.trim().split(/\s+/, 1))),
        ...(path.length === 0 ? ['options'] : []),
      ].filter(Boolean),
      aliases: (/^Aliases:\n(.+)$/m.exec(text)?.[1] ?? '')
        .split(/,\s*/)
        .slice(1)
        .map((name) => ['kubectl', ...path.slice(0, -1), name.trim()].join(' ')),
    };
  },
};

function optionOf(line: string): GrammarOption[] {
  const found = /^ {4}(?:-(\w), )?--([a-z][\w-]*)=(.*):$/.exec(line);
  if (!found) return [];
  const [, short, long, first] = found;
  const value = typeOf(first!);
  return [{ long: long!, ...(short !== undefined && { short }), ...(value !== undefined && { value }) }];
}

/** The type of an option's value by what it is at first; none for a flag. */
function typeOf(first: string): string | undefined {
  if (first === 'true' || first === 'false') return undefined;
  if (first.startsWith('[')) return 'list';
  if (/^-?\d+$/.test(first)) return 'int';
  return /^(?:\d+(?:h|m|s|ms))+$/.test(first) ? 'duration' : 'string';
}
