import { romanize } from 'es-hangul';
import { VFile } from 'vfile';
import { copiedText } from '../copied-text.ts';
import { runnableExamples } from '../runnable-examples.ts';
import type { SheetFormat } from '../sheet-format.ts';
import type { SheetCommand, SheetGroup } from '../sheet.ts';
import { writeTemplate } from '../template-of.ts';
import { wordsOf, type SheetWord, type SheetWords } from '../words.ts';

/** A cheatsheet of navi: tags, a description and a command with `<variables>`, one for each example. */
export const navi: SheetFormat = {
  id: 'navi',
  needsBrowser: false,
  make({ sheet, words }) {
    const value = sheet.groups.map((group) => section(group, words)).join('\n');
    return { files: [new VFile({ path: 'cheatsheet.cheat', value })] };
  },
};

function section({ title, path, commands }: SheetGroup, words: SheetWords): string {
  const tags = [...new Set([...(path?.split(' ') ?? []), line(title).replaceAll(',', '')])];
  return (
    [`% ${tags.join(', ')}`, ...commands.flatMap((command) => entries(command, words))].join('\n\n') + '\n'
  );
}

function entries(command: SheetCommand, words: SheetWords): string[] {
  const about = command.meaning?.text ?? words('no-meaning');
  return runnableExamples(command, canTake).map(({ template, meaning }) => {
    const code = writeTemplate(
      template,
      (text) => text,
      (name) => `<${variable(name)}>`,
    );
    return `# ${line(meaning ?? about)}\n${code}`;
  });
}

/** Lines that begin with a mark of navi's own would be no commands, and an empty one ends nothing but is lost. */
function canTake(text: string): boolean {
  return text.split('\n').every((part) => part.trim() !== '' && !/^\s*(?:[%#@;$]|```)/.test(part));
}

const common: readonly SheetWord[] = [
  'placeholder-container',
  'placeholder-image',
  'placeholder-network',
  'placeholder-volume',
  'placeholder-id',
  'value',
];

/** A name of ASCII letters: the English one of a word of ours, else the sounds of its Hangul. */
function variable(name: string): string {
  const known = common.find((word) => wordsOf('ko')(word) === name);
  const latin = known === undefined ? romanize(name) : wordsOf('en')(known);
  return (
    latin
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '_')
      .replaceAll(/^_+|_+$/g, '') || wordsOf('en')('value')
  );
}

function line(text: string): string {
  return copiedText(text).replaceAll(/\s+/g, ' ').trim();
}
