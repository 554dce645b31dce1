import { createHash } from 'node:crypto';
import type { Language } from '../../language/language.ts';
import type { Templates } from '../../render/template.ts';
import { commandView } from './command-view.ts';
import { searchEntry } from './search-entry.ts';
import type { Sheet, SheetGroup } from './sheet.ts';
import { templateWords } from './template-words.ts';
import type { SheetWords } from './words.ts';

/** What the page is made from besides the sheet. */
export interface PageParts {
  readonly templates: Templates;
  readonly language: Language;
  readonly words: SheetWords;
  /** The search of the page, see `searchScript`. */
  readonly search: string;
  /** Faces with their bytes in them. */
  readonly fontCss: string;
}

/** Words the page's script says: they stand in the page as data. */
const scriptWords = ['found', 'found-none', 'copy', 'copied', 'copy-failed'] as const;

/**
 * The sheet as one HTML file that asks for no other: style, script and fonts are in it, and its policy lets nothing
 * else run or load. Without its script it is a plain list.
 */
export function pageHtml(sheet: Sheet, { templates, language, words, search, fontCss }: PageParts): string {
  const css = [fontCss, templates.text('page.css'), templates.text('user.css')].join('\n');
  const script = `'use strict';\n{\n${search}\n${templates.text('sheet.js')}\n}`;
  return templates.render('page.hbs', {
    title: sheet.title,
    language,
    policy: policy(css, script),
    css: raw(css),
    script: raw(script),
    data: dataText(sheet, words),
    counts: words('counts', { commands: sheet.commands, options: sheet.options }),
    found: words('found-all', { count: sheet.commands }),
    groups: groupViews(sheet, words),
    chapters: sheet.chapters.map(({ id, title, commands }) => ({
      id,
      title,
      count: commands.length,
      commands: commands.join(' '),
    })),
    hasOurs: hasOurs(sheet),
    words: templateWords(words),
  });
}

function groupViews(sheet: Sheet, words: SheetWords) {
  return sheet.groups.map((group) => ({
    ...group,
    path: shownPath(group),
    count: group.commands.length,
    commands: group.commands.map((command) => commandView(command, words)),
  }));
}

/** What a group's commands begin with, where its title does not say it already. */
export function shownPath({ title, path }: SheetGroup): string | undefined {
  return path === title ? undefined : path;
}

/** Whether anything on the sheet is in our words: then the mark is explained. */
export function hasOurs(sheet: Sheet): boolean {
  const commands = sheet.groups.flatMap((group) => group.commands);
  return commands.some(
    ({ meaning, options }) =>
      meaning?.ours === true || options.some((option) => option.meaning?.ours === true),
  );
}

/** Style and script are let in by their hashes: anything else in the page, wherever it came from, is dead text. */
function policy(css: string, script: string): string {
  return [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(css)}'`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(raw(text)).digest('base64')}`;
}

/** A browser reads CR LF as LF before it hashes; and no text may end its element. */
function raw(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').replaceAll(/<\/(?=style|script)/gi, '<\\/');
}

/** Index and words for the script, in the order in which the commands stand in the page. */
function dataText(sheet: Sheet, words: SheetWords): string {
  const entries = sheet.groups.flatMap(({ title, commands }) =>
    commands.map((command) => searchEntry(command, title)),
  );
  const said = Object.fromEntries(scriptWords.map((word) => [word, words(word)]));
  return JSON.stringify({ entries, words: said }).replaceAll('<', '\\u003c');
}
