import { VFile } from 'vfile';
import type { SheetFormat, SheetJob } from '../sheet-format.ts';
import type { SheetFile } from '../sheet-schema.ts';
import type { SheetCommand, SheetText } from '../sheet.ts';

/** The whole sheet for programs, see `sheetSchema`. */
export const json: SheetFormat = {
  id: 'json',
  needsBrowser: false,
  make: (job) => ({
    files: [
      new VFile({ path: 'cheatsheet.json', value: `${JSON.stringify(sheetFile(job), undefined, 2)}\n` }),
    ],
  }),
};

function sheetFile({ sheet, language }: SheetJob): SheetFile {
  return {
    version: 1,
    title: sheet.title,
    language,
    groups: sheet.groups.map(({ id, title, path, commands }) => ({
      id,
      title,
      path,
      commands: commands.map(commandObject),
    })),
  };
}

type CommandObject = SheetFile['groups'][number]['commands'][number];

function commandObject(command: SheetCommand): CommandObject {
  return {
    name: command.name,
    short: command.short,
    spellings: [...command.spellings],
    meaning: told(command.meaning),
    options: command.options.map((option) => ({ ...option, meaning: told(option.meaning) })),
    examples: command.examples.map(({ copied, template, meaning }) => ({
      command: copied,
      template: [...template],
      meaning,
    })),
    places: command.places.map((place) => ({ ...place })),
    url: command.url,
    inContainer: command.inContainer,
  };
}

function told(text: SheetText | undefined): { text: string; source: 'notes' | 'pilgi' } | undefined {
  return text && { text: text.text, source: text.ours ? 'pilgi' : 'notes' };
}
