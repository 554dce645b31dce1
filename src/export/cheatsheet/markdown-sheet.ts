import type { Sheet, SheetCommand, SheetGroup, SheetOption, SheetText } from './sheet.ts';
import type { SheetWords } from './words.ts';

/** The sheet as GitHub Flavored Markdown: a table of commands and one of options for each group. */
export function markdownSheet(sheet: Sheet, words: SheetWords): string {
  const lines = [
    `# ${escapeText(sheet.title)}`,
    words('counts', { commands: sheet.commands, options: sheet.options }),
    ...(isMarked(sheet) ? [`° ${words('ours-legend')}`] : []),
    ...(sheet.commands === 0 ? [words('empty')] : []),
    ...sheet.groups.flatMap((group) => groupBlocks(group, words)),
  ];
  return `${lines.join('\n\n')}\n`;
}

function isMarked({ groups }: Sheet): boolean {
  return groups.some(({ commands }) =>
    commands.some(
      ({ meaning, options }) =>
        meaning?.ours === true || options.some((option) => option.meaning?.ours === true),
    ),
  );
}

function groupBlocks({ title, path, commands }: SheetGroup, words: SheetWords): string[] {
  const heading = `## ${escapeText(title)}${path === undefined || path === title ? '' : ` ${code(path)}`}`;
  const optioned = commands.filter(({ options }) => options.length > 0);
  const options = table(
    [words('head-command'), words('head-option'), words('head-meaning')],
    optioned.flatMap((command) =>
      command.options.map((option, index) => [
        index === 0 ? code(command.name) : '',
        optionCell(option, words),
        textCell(option.meaning),
      ]),
    ),
  );
  return [
    heading,
    table(
      [
        words('head-command'),
        words('head-short'),
        words('head-meaning'),
        words('head-example'),
        words('head-place'),
      ],
      commands.map((command) => commandRow(command, words)),
    ),
    ...(optioned.length > 0 ? [options] : []),
  ];
}

function commandRow(command: SheetCommand, words: SheetWords): string[] {
  const { name, short, meaning, url } = command;
  const [example] = command.examples;
  const [place] = command.places;
  const where = place && `${escapeText(place.section)} · ${words('line', { line: place.line })}`;
  return [
    url === undefined ? code(name) : `[${code(name)}](${escapeUrl(url)})`,
    short === undefined ? '' : code(short),
    textCell(meaning),
    example ? code(example.copied.replaceAll('\n', ' ')) : '',
    where === undefined ? '' : place?.href === undefined ? where : `[${where}](${escapeUrl(place.href)})`,
  ];
}

function optionCell({ short, long, value }: SheetOption, words: SheetWords): string {
  const shown = value === '' ? `<${words('value')}>` : value;
  const names = short === undefined || short === long ? [long] : [short, long];
  return names
    .map((name, index) => code(index === names.length - 1 && shown !== undefined ? `${name} ${shown}` : name))
    .join(', ');
}

function textCell(text: SheetText | undefined): string {
  return text === undefined ? '' : `${escapeText(text.text)}${text.ours ? '°' : ''}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Code in a cell: a fence longer than any run of backticks in it; a table's pipe is escaped even in code. */
function code(text: string): string {
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  const pad = /^`|`$|^ .* $/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replaceAll('|', '\\|')}${pad}${fence}`;
}

/** A text that Markdown leaves as it is. */
function escapeText(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|~#&]/g, (character) => `\\${character}`);
}

function escapeUrl(url: string): string {
  return url.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll(' ', '%20').replaceAll('|', '%7C');
}
