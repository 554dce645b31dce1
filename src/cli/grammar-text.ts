import stringWidth from 'string-width';
import type { Palette } from '../check/format/palette.ts';
import type { GrammarOption } from '../grammar/grammar.ts';
import type { Language } from '../language/language.ts';
import type { ToolSummary } from './grammar.ts';
import type { CommandFacts } from './grammar-lookup.ts';
import type { Words } from './words.ts';

/** How a grammar is shown. */
export interface GrammarView {
  readonly language: Language;
  readonly words: Words;
  readonly palette: Palette;
}

/** The tools that are known, one a line. */
export function toolsText(tools: readonly ToolSummary[], { words }: GrammarView): string {
  const rows = tools.map(({ tool, source, commands, options }) => [
    tool,
    words('grammar-counts', { commands, options, source }),
  ]);
  return lines([...columns(rows), '', words('grammar-hint')]);
}

/** A command: what it does, how it is written, what is below it, its options. */
export function commandText(facts: CommandFacts, view: GrammarView): string {
  const { path, aliases = [], usage, url, subcommands } = facts;
  const options = (facts.options ?? []).filter(({ hidden }) => hidden !== true);
  const commands = subcommands.map((one) => [one.path, one[view.language] ?? '']);
  return lines([
    `${view.palette.strong(path)}${aliases.length > 0 ? ` (${aliases.join(', ')})` : ''}`,
    ...[facts[view.language], usage, url].flatMap((line) => (line === undefined ? [] : `  ${line}`)),
    ...block(view.words('grammar-commands'), commands, view),
    ...block(
      view.words('grammar-options'),
      options.map((option) => [spelled(option), meaningOf(option, view)]),
      view,
    ),
    ...(facts.openOptions === true ? ['', view.words('grammar-open-options')] : []),
  ]);
}

function meaningOf({ since, ...option }: GrammarOption, { language }: GrammarView): string {
  return [option[language] ?? '', ...(since === undefined ? [] : [`(${since}+)`])].join(' ').trim();
}

/** `-p, --publish list`; a value that may be left out stands in brackets. */
function spelled({ short, long, value, optionalValue }: GrammarOption): string {
  const names = [short === undefined ? '   ' : `-${short}${long === undefined ? '' : ','}`];
  if (long !== undefined) names.push(`--${long}`);
  if (value !== undefined) names.push(optionalValue === true ? `[=${value}]` : value);
  return names.join(' ').replace(' [=', '[=');
}

function block(title: string, rows: readonly (readonly string[])[], view: GrammarView): string[] {
  return rows.length === 0 ? [] : ['', view.palette.strong(title), ...columns(rows).map((row) => `  ${row}`)];
}

/** Two columns; a name too wide for its column does not widen it for all. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map(([name = '']) => stringWidth(name)).filter((wide) => wide <= 36));
  return rows.map(([name = '', text = '']) =>
    `${name}${' '.repeat(Math.max(0, width - stringWidth(name)))}  ${text}`.trimEnd(),
  );
}

function lines(text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}
