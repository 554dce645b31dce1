import type { Language } from '../../language/language.ts';
import { fontCss, type FontSet } from '../../render/fonts.ts';
import type { Templates } from '../../render/template.ts';
import type { CheatsheetOptions } from './cheatsheet-options.ts';
import { commandView } from './command-view.ts';
import { hasOurs, shownPath } from './page-html.ts';
import type { Sheet } from './sheet.ts';
import { templateWords } from './template-words.ts';
import type { SheetWords } from './words.ts';

/** What the paper is made from besides the sheet. */
export interface PrintParts {
  readonly templates: Templates;
  readonly language: Language;
  readonly words: SheetWords;
  readonly fonts: FontSet;
  readonly options: CheatsheetOptions;
  readonly now: Date;
}

/** The sheet for paper as HTML; its size of type is the CSS variable `--size`. */
export function printHtml(sheet: Sheet, parts: PrintParts): string {
  const { templates, language, words, fonts, options, now } = parts;
  const view = {
    title: sheet.title,
    language,
    counts: words('counts', { commands: sheet.commands, options: sheet.options }),
    hasOurs: hasOurs(sheet),
    hasPlaceholder: hasPlaceholder(sheet),
    date: now.toISOString().slice(0, 10),
    paper: options.paper,
    columns: options.columns,
    groups: sheet.groups.map((group) => ({
      ...group,
      path: shownPath(group),
      commands: group.commands.map((command) => commandView(command, words)),
    })),
    css: [fontCss(fonts.faces), templates.text('print.css'), templates.text('user-print.css')].join('\n'),
    words: templateWords(words),
  };
  return templates.render('print.hbs', view);
}

function hasPlaceholder({ groups }: Sheet): boolean {
  return groups.some(({ commands }) =>
    commands.some(
      ({ examples: [example], options }) =>
        options.some(({ value }) => value === '') ||
        example?.pieces.some(({ className }) => className === 'ph') === true,
    ),
  );
}
