import type { GrammarOption } from '../grammar.ts';
import { type HelpPage, type HelpReader, joinContinued } from './help-page.ts';

/** Commands whose subcommands take `-h` for an argument: all that is known of them is on the command's own page. */
const scripts = new Set(['bisect', 'submodule', 'rerere']);

/** Programs of their own that the list of commands names as well, and parts of scripts. */
const programs = /^(?:gitk|gitweb|scalar|gui|citool|instaweb|sh-.+)$/;

const synopsis = /^(?:usage:|\s+or:|git )/;

/** git's help: `git help -a` lists the commands, `git <command> -h` prints the page of one. */
export const gitHelp: HelpReader = {
  tool: 'git',
  version: ['--version'],
  ask: (path) => (path.length === 0 ? ['help', '-a'] : [...path, '-h']),
  hasPage: ([command, subcommand]) => subcommand === undefined || !scripts.has(command!),
  parse: (text, path) => (path.length === 0 ? parseList(text) : parsePage(text, path)),
};

/** The list of all commands; guides, formats, aliases and what others installed beside git are left out. */
function parseList(text: string): HelpPage {
  let isListed = false;
  const subcommands: string[] = [];
  for (const line of text.split(/\r?\n/)) {
    if (/^\S/.test(line))
      isListed = /commands/i.test(line) && !/external|alias|user-facing|developer/i.test(line);
    const name = /^ {3}([a-z][\w-]*)(?: |$)/.exec(line)?.[1];
    if (isListed && name !== undefined && !programs.test(name)) subcommands.push(name);
  }
  return { usage: [], options: [], subcommands, aliases: [] };
}

function parsePage(text: string, [command = '', subcommand]: readonly string[]): HelpPage {
  const lines = text.split(/\r?\n/);
  const usage = usageLines(lines).map((line) => ({ line, named: subcommandsIn(line, command) }));
  const own = usage.filter(({ named, line }) =>
    subcommand === undefined
      ? named.length === 0 || line.startsWith(`git ${command} [${named[0]!}`)
      : named.includes(subcommand),
  );
  const isOwnPage = subcommand === undefined || usage.every(({ named }) => named.includes(subcommand));
  const listed = isOwnPage ? lines.flatMap(optionsOf) : [];
  return {
    usage: own.map(({ line }) => line),
    options: withSynopsis(listed, own.map(({ line }) => line).join(' ')),
    subcommands: subcommand === undefined ? usage.flatMap(({ named }) => named) : [],
    aliases: [],
  };
}

/** `usage: …`, `   or: …`, or lines that begin with the tool, each with its continuation. */
function usageLines(lines: readonly string[]): string[] {
  const last = lines.findLastIndex((line) => synopsis.test(line));
  const end = lines.findIndex((line, index) => index > last && (line.trim() === '' || /^\S/.test(line)));
  const joined = joinContinued(lines.slice(0, end < 0 ? undefined : end), (line) => synopsis.test(line));
  return joined
    .map((line) => line.replace(/^(?:usage|or):\s+/, ''))
    .filter((line) => line.startsWith('git '));
}

/** `    -S, --[no-]gpg-sign[=<key-id>]  …`; a value in brackets may be left out. */
function optionsOf(line: string): GrammarOption[] {
  const spelled =
    /^ {4}(?=-)(?:-(\w)(?![\w-]))?(?:, )?(?:--(?:\[no-\])?([a-z\d][\w-]*))?( ?\S.*?)?(?: {2,}.*)?$/.exec(
      line,
    );
  const [, short, long, rest] = spelled ?? [];
  if (short === undefined && long === undefined) return [];
  return [{ ...(long !== undefined && { long }), ...(short !== undefined && { short }), ...valueOf(rest) }];
}

function valueOf(rest = ''): Pick<GrammarOption, 'value' | 'optionalValue'> {
  if (rest.trim() === '') return {};
  const value = /<([a-z][\w-]*)>/.exec(rest)?.[1] ?? 'string';
  return { value, ...(rest.startsWith('[') && { optionalValue: true }) };
}

/** Adds the options that only the usage lines name: `(-m | --message) <message>`, `[--allow-empty]`. */
function withSynopsis(listed: readonly GrammarOption[], usage: string): GrammarOption[] {
  const options = [...listed];
  const isKnown = (short: string | undefined, long: string | undefined) =>
    options.some((one) =>
      long === undefined ? one.short === short : one.long === long || `no-${one.long}` === long,
    );
  const spelled =
    /(?<![\w-])(?:-(\w)\s?\|\s?--(?:\[no-\])?([a-z][\w-]+)|--(?:\[no-\])?([a-z][\w-]+)|-(\w)(?![\w-]))(\)? <[^>]+>|\[?[=<][^\s\])]*)?/g;
  for (const [, pairedShort, pairedLong, onlyLong, onlyShort, rest] of usage.matchAll(spelled)) {
    const long = pairedLong ?? onlyLong;
    const short = pairedShort ?? onlyShort;
    if (isKnown(short, long)) continue;
    options.push({
      ...(long !== undefined && { long }),
      ...(short !== undefined && { short }),
      ...valueOf(rest?.replace(/^\)/, '')),
    });
  }
  return options;
}

/** The subcommands a usage line names: `git stash [push …]`, `git bisect (bad|new)`, `git notes [--ref …] add`. */
function subcommandsIn(line: string, command: string): string[] {
  const [, rest = ''] = new RegExp(`^git ${command}(?: \\[-[^\\]]*\\])* (.+)$`).exec(line) ?? [];
  const [, group, word] =
    /^\[?\(? ?([a-z][a-z-]*(?: ?\| ?[a-z][a-z-]*)+)|^\[?([a-z][a-z-]+)(?=\]|$| [[(<-])/.exec(rest) ?? [];
  if (group !== undefined) return group.split('|').map((name) => name.trim());
  return word === undefined || word === 'options' ? [] : [word];
}
