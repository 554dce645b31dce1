import { VFile } from 'vfile';
import { copiedText } from '../copied-text.ts';
import { fileNameOf } from '../file-name-of.ts';
import { runnableExamples } from '../runnable-examples.ts';
import type { SheetFormat } from '../sheet-format.ts';
import type { SheetCommand, SheetExample, TemplatePart } from '../sheet.ts';
import { writeTemplate } from '../template-of.ts';
import type { SheetWords } from '../words.ts';

/** Pages of tldr (client specification 2.2, style guide of tldr-pages), one for each command. */
export const tldr: SheetFormat = {
  id: 'tldr',
  needsBrowser: false,
  make({ sheet, words }) {
    const pages = new Map<string, string>();
    for (const command of sheet.groups.flatMap(({ commands }) => commands)) {
      const path = `tldr/${fileNameOf(command.name)}.md`;
      // Two commands whose names differ in nothing a file name keeps: the first one has the page.
      if (!pages.has(path)) pages.set(path, page(command, words));
    }
    return { files: [...pages].map(([path, value]) => new VFile({ path, value })) };
  },
};

function page(command: SheetCommand, words: SheetWords): string {
  const { name, short, meaning, url } = command;
  const head = [
    sentence(meaning?.text ?? words('no-meaning')),
    ...(short === undefined ? [] : [`${words('same-command')}: \`${short}\`.`]),
    ...(url === undefined ? [] : [`${words('more-information')}: <${url}>.`]),
  ];
  const examples = runnableExamples(command, isOneLine).map((example) =>
    exampleText(example, command, words),
  );
  return `# ${title(name)}\n\n${head.map((line) => `> ${line}`).join('\n')}\n\n${examples.join('\n\n')}\n`;
}

function exampleText({ meaning, template }: SheetExample, command: SheetCommand, words: SheetWords): string {
  const said = prose(meaning ?? command.meaning?.text ?? words('no-meaning')).replace(/[.:,;!?\s]+$/u, '');
  return `- ${said}:\n\n\`${commandText(template)}\``;
}

/** A page has a command between backticks on one line: one that holds either cannot stand there. */
function isOneLine(text: string): boolean {
  return !/[`\n\t]/.test(text);
}

/** Doubled braces of a command's own (`{{.ID}}`) are escaped, as the specification asks for. */
function commandText(template: readonly TemplatePart[]): string {
  return writeTemplate(
    template,
    (text) => text.replaceAll('{{', '\\{\\{').replaceAll('}}', '\\}\\}'),
    (name) => `{{${name}}}`,
  ).trim();
}

/** A title takes fewer characters than a command: `./gradlew` is `gradlew`. */
function title(name: string): string {
  return (
    copiedText(name)
      .replaceAll(/[^\w+[\]{}()!%,^~$:><|?. -]+/g, '-')
      .replaceAll(/^[-.]+|[-.]+$/g, '') || fileNameOf(name)
  );
}

function sentence(text: string): string {
  return `${prose(text).replace(/[.,;!?\s]+$/u, '')}.`;
}

/** Streams by the names the style guide has for them. */
const streams: readonly (readonly [RegExp, string])[] = [
  [/(?<![\w`-])(?:stdin|standard\s+in(?:put)?)(?![\w`])/gi, '`stdin`'],
  [/(?<![\w`-])(?:stdout|standard\s+out(?:put)?)(?![\w`])/gi, '`stdout`'],
  [/(?<![\w`-])(?:stderr|standard\s+err(?:or)?)(?![\w`])/gi, '`stderr`'],
  [/(?<![\w`-])(?:regex|regular\s+expression)(?![\w`])/gi, '`regex`'],
];

/** A text as the style guide has it: one line, streams as code, no first word that could be taken for a wrong verb form. */
function prose(text: string): string {
  const line = copiedText(text).replaceAll(/\s+/g, ' ').trim();
  const named = streams.reduce((known, [pattern, name]) => known.replaceAll(pattern, name), line);
  return named
    .replaceAll(/(?:note|NOTE): /g, 'Note: ')
    .replace(/^(?:[A-Za-z]{3,}ing|[A-Za-z]+[^usy]s)(?= )/, (word) => `\`${word}\``);
}
