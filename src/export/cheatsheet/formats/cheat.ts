import { VFile } from 'vfile';
import { stringify } from 'yaml';
import { copiedText } from '../copied-text.ts';
import { fileNameOf } from '../file-name-of.ts';
import { runnableExamples } from '../runnable-examples.ts';
import type { SheetFormat } from '../sheet-format.ts';
import type { SheetCommand, SheetOption } from '../sheet.ts';
import { writeTemplate } from '../template-of.ts';
import type { SheetWords } from '../words.ts';

/** Cheatsheets of cheat/cheat, one for each tool: front matter, then what a shell could read. */
export const cheat: SheetFormat = {
  id: 'cheat',
  needsBrowser: false,
  make({ sheet, words }) {
    const tools = new Map<string, SheetCommand[]>();
    for (const command of sheet.groups.flatMap(({ commands }) => commands)) {
      const tool = fileNameOf(command.name.split(' ')[0]!);
      tools.set(tool, [...(tools.get(tool) ?? []), command]);
    }
    const files = [...tools].map(
      ([tool, commands]) => new VFile({ path: `cheat/${tool}`, value: cheatsheet(commands, words) }),
    );
    return { files };
  },
};

function cheatsheet(commands: readonly SheetCommand[], words: SheetWords): string {
  // `docker container run` is tagged by its object: `cheat -t container`.
  const objects = commands
    .map(({ name }) => name.split(' '))
    .flatMap((path) => path.slice(0, -1).slice(0, 2));
  const front = stringify({ syntax: 'bash', tags: [...new Set(objects)] });
  return `---\n${front}---\n${commands.map((command) => entry(command, words)).join('\n')}`;
}

function entry(command: SheetCommand, words: SheetWords): string {
  const { name, short, meaning, options } = command;
  const names = short === undefined ? name : `${name} (${short})`;
  const about = meaning?.text ?? words('no-meaning');
  const examples = runnableExamples(command, () => true).map((example) => {
    const code = writeTemplate(
      example.template,
      (text) => text,
      (placeholder) => `<${placeholder}>`,
    );
    const said = example.meaning === undefined || example.meaning === about ? [] : [comment(example.meaning)];
    return [...said, code].join('\n');
  });
  const told = [comment(`${names}: ${about}`), ...options.map((option) => optionLine(option, words))];
  return [...told, ...examples, ''].join('\n');
}

function optionLine({ short, long, value, meaning }: SheetOption, words: SheetWords): string {
  const names = short === undefined || short === long ? long : `${short}, ${long}`;
  const given = value === undefined ? '' : ` ${value === '' ? `<${words('value')}>` : value}`;
  return comment(`  ${names}${given}  ${meaning?.text ?? ''}`.trimEnd());
}

function comment(text: string): string {
  return `# ${copiedText(text).replaceAll(/[\r\n]+\s*/g, ' ')}`;
}
