import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Handlebars from 'handlebars';
import { PilgiError } from '../study/pilgi-error.ts';

/** Our own templates, a folder for each output. Two levels above in `src/` and in `lib/` alike. */
const ownTemplates = fileURLToPath(new URL('../../templates/', import.meta.url));

/** The templates of one output: ours, and the user's in place of ours, file by file. */
export interface Templates {
  /** Fills a page template (`book.hbs`). All others of the folder are partials: `{{> cover}}`. */
  render(name: string, view: object): string;
  /** A file as it stands: `book.css`; empty where there is none. */
  text(name: string): string;
}

/** A function that templates may call: `{{cssString title}}`. */
export type TemplateHelper = (value: unknown) => string;

interface CompileOptions {
  readonly knownHelpers: Record<string, boolean>;
  readonly knownHelpersOnly: true;
  /** A partial's text stays as it is: code would be indented with it. */
  readonly preventIndent: true;
}

interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Reads the templates of `folder` (`pdf`). A user's file of the same name overrides ours. What a template is filled
 * with is data and never becomes a template. A broken template throws a `PilgiError` with file, line and column.
 */
export async function loadTemplates(
  folder: string,
  users: string | undefined,
  helpers: Readonly<Record<string, TemplateHelper>>,
): Promise<Templates> {
  const files = new Map<string, TemplateFile>();
  await readFolder(join(ownTemplates, folder), files);
  if (users !== undefined) await readFolder(join(users, folder), files);
  const handlebars = Handlebars.create();
  for (const [name, helper] of Object.entries(helpers)) handlebars.registerHelper(name, helper);
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map((name) => [name, true]));
  for (const [name, file] of files) {
    if (!name.endsWith('.hbs')) continue;
    handlebars.registerPartial(
      basename(name, '.hbs'),
      parse(handlebars, file, { knownHelpers, knownHelpersOnly: true, preventIndent: true }),
    );
  }
  checkPartials(handlebars, files);
  return {
    render: (name, view) => render(handlebars, files, name, view),
    text: (name) => files.get(name)?.text ?? '',
  };
}

async function readFolder(folder: string, files: Map<string, TemplateFile>): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((name) => /\.(?:hbs|css|js)$/.test(name)).toSorted()) {
    const path = join(folder, name);
    files.set(name, { path, text: await readFile(path, 'utf8') });
  }
}

function parse(
  handlebars: typeof Handlebars,
  file: TemplateFile,
  options: CompileOptions,
): Handlebars.Template {
  try {
    // `compile` is lazy: without this a fault would come up under the name of the page that uses the partial. Ours are
    // tested, and precompiling takes as long as compiling.
    if (!file.path.startsWith(ownTemplates)) handlebars.precompile(file.text, options);
    return handlebars.compile(file.text, options);
  } catch (error) {
    throw templateError(file, error);
  }
}

function checkPartials(handlebars: typeof Handlebars, files: ReadonlyMap<string, TemplateFile>): void {
  for (const file of files.values()) {
    for (const match of file.text.matchAll(/\{\{[~#]*>\s*([\w-]+)/g)) {
      if (match[1] !== undefined && !(match[1] in handlebars.partials)) {
        const before = file.text.slice(0, match.index).split('\n');
        const column = before.at(-1)!.length + 1;
        throw new PilgiError(`${file.path}:${before.length}:${column}: no template ${match[1]}.hbs`, 2, {
          file: file.path,
        });
      }
    }
  }
}

function render(
  handlebars: typeof Handlebars,
  files: ReadonlyMap<string, TemplateFile>,
  name: string,
  view: object,
): string {
  const file = files.get(name);
  if (file === undefined) throw new Error(`no template ${name}`);
  try {
    return asTemplate(handlebars.partials[basename(name, '.hbs')])(view);
  } catch (error) {
    throw templateError(file, error);
  }
}

function asTemplate(partial: unknown): Handlebars.TemplateDelegate {
  if (typeof partial === 'function') return (view) => String(partial(view));
  throw new Error('a template that was not compiled');
}

/** Handlebars tells the place in fields of a runtime error, in words and with an arrow for a syntax error. */
function templateError(file: TemplateFile, error: unknown): PilgiError {
  const text = error instanceof Error ? error.message : String(error);
  const lines = text.split('\n');
  const [, line] = /(?:line |- )(\d+)/.exec(text) ?? [];
  const [, exact] = / - \d+:(\d+)$/.exec(lines[0]!) ?? [];
  const arrow = lines.findIndex((candidate) => /^-*\^$/.test(candidate));
  const column =
    exact === undefined ? columnAt(file, Number(line), lines[arrow - 1], lines[arrow]) : Number(exact) + 1;
  const last = lines.findLast((candidate) => candidate !== '') ?? text;
  const reason = last.startsWith('Expecting') ? unexpected(file, Number(line), column) : last;
  return new PilgiError(`${file.path}:${line ?? 1}:${column ?? 1}: ${reason}`, 2, {
    file: file.path,
    cause: error,
  });
}

/** What the parser expected is a list of its own names: what stands there tells more. */
function unexpected(file: TemplateFile, line: number, column = 1): string {
  const rest = file.text.split('\n')[line - 1]?.slice(column - 1, column + 19) ?? '';
  return rest === '' ? 'unexpected end' : `unexpected ${JSON.stringify(rest)}`;
}

/** The excerpt a syntax error shows, without its line breaks, ends near the fault; its arrow stands below that. */
function columnAt(file: TemplateFile, line: number, excerpt = '', arrow = ''): number | undefined {
  const source = file.text.split('\n')[line - 1];
  if (source === undefined || arrow === '') return undefined;
  const before = excerpt.slice(0, arrow.length - 1).replace(/^\.\.\./, '');
  for (let length = Math.min(before.length, source.length); length > 0; length -= 1) {
    const start = source.lastIndexOf(before.slice(-length));
    if (start >= 0) return start + length + 1;
  }
  return 1;
}
