import { makeSheet } from '../../../src/export/cheatsheet/make-sheet.ts';
import { placeHref } from '../../../src/export/cheatsheet/place-href.ts';
import { sheetContext } from '../../../src/export/cheatsheet/sheet-context.ts';
import type { Sheet, SheetCommand } from '../../../src/export/cheatsheet/sheet.ts';
import { buildTools } from '../../../src/grammar/tools.ts';
import { link } from '../../../src/link/link.ts';
import type { StudySet } from '../../../src/study/study-set.ts';
import { understand } from '../../understand.ts';

/** A set of notes, each by its path. */
export function setOf(notes: Readonly<Record<string, string>>): StudySet {
  const understood = Object.entries(notes).map(([path, source]) => understand(source, path));
  return link(understood, { title: '도커', folder: 'notes' }, buildTools());
}

/** The sheet of one note. */
export function sheetOf(source: string, href?: string): Sheet {
  return makeSheet(sheetContext(setOf({ '노트.md': source }), 'ko', placeHref(href)));
}

/** A command of a sheet by its canonical name. */
export function commandOf(sheet: Sheet, name: string): SheetCommand {
  const commands = sheet.groups.flatMap((group) => group.commands);
  const found = commands.find((command) => command.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${commands.map((c) => c.name).join(', ')}`);
  return found;
}
