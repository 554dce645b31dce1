import path from 'node:path';
import { say } from '../language/catalog.ts';
import { read as readEn } from '../language/en/read.ts';
import { read as readKo } from '../language/ko/read.ts';
import type { Language } from '../language/language.ts';
import { type BuiltStudySet, buildStudySet } from '../pipeline.ts';
import { type Encoding, encodingOf, encodings } from '../read/encodings.ts';
import { type ExitCode, PilgiError } from '../study/pilgi-error.ts';
import { configPrograms } from './config-programs.ts';
import { type Config, readConfig } from './config.ts';
import { terminalLanguage } from './language-of.ts';
import { printable, type Terminal } from './terminal.ts';
import { wordsOf, type Words } from './words.ts';

/** Options that every command has. */
export interface CommonFlags {
  lang?: string;
  title?: string;
  encoding?: string;
}

/** A study set as a command sees it: with its settings and the words to speak of it. */
export interface Studied extends BuiltStudySet {
  readonly config: Config;
  readonly language: Language;
  readonly words: Words;
  /** 3 where something asked for could not be read, else 0. */
  readonly exitCode: ExitCode;
}

/** Reads and understands the notes a command was given; says what could not be read, one line each. */
export async function study(
  inputs: readonly string[],
  flags: CommonFlags,
  terminal: Terminal,
): Promise<Studied> {
  const language = terminalLanguage(flags.lang, terminal.env);
  const words = wordsOf(language);
  const encoding = readEncoding(flags.encoding, words);
  for (const file of await configPrograms(terminal.cwd)) {
    const told = words('config-program', { path: path.relative(terminal.cwd, file) });
    terminal.error(`${words('label-warning')}: ${printable(told)}\n`);
  }
  const [first] = inputs;
  const config = await readConfig(
    [terminal.cwd, ...(first === undefined ? [] : beside(first, terminal.cwd))],
    language,
  );
  const asked = inputs.length > 0 ? inputs : (config.notes ?? ['notes']);
  const beforehand =
    inputs.length === 0
      ? await readConfig([terminal.cwd, ...beside(asked[0]!, terminal.cwd)], language)
      : config;
  const title = flags.title ?? beforehand.title;
  const built = await buildStudySet({
    inputs: asked,
    cwd: terminal.cwd,
    language,
    signal: terminal.signal,
    ...(encoding !== undefined && { encoding }),
    ...(title !== undefined && { title }),
    ...(beforehand.subtitle !== undefined && { subtitle: beforehand.subtitle }),
    ...(beforehand.author !== undefined && { author: beforehand.author }),
  });
  return {
    ...built,
    config: beforehand,
    language,
    words,
    exitCode: reportUnread(built, language, words, terminal),
  };
}

/** The encoding of a flag; throws a `PilgiError` (exit 2) that names those there are. */
function readEncoding(name: string | undefined, words: Words): Encoding | undefined {
  if (name === undefined) return undefined;
  const encoding = encodingOf(name);
  if (encoding === undefined) {
    throw new PilgiError(words('unknown-encoding', { name, names: encodings.join(', ') }), 2);
  }
  return encoding;
}

/** Folders of an input that may hold a configuration: itself and the one around it. */
function beside(input: string, cwd: string): string[] {
  const absolute = path.resolve(cwd, input);
  return [absolute, path.dirname(absolute)];
}

/** One line for each path and file that could not be read; what can be built still is. */
function reportUnread(built: BuiltStudySet, language: Language, words: Words, terminal: Terminal): ExitCode {
  let exitCode: ExitCode = 0;
  const say_ = (text: string) => terminal.error(`${printable(text)}\n`);
  for (const { path: missing, reason, code } of built.found.missing) {
    // A link that is not followed may well be meant so.
    const isLink = reason === 'link-loop' || reason === 'link-outside';
    if (!isLink) exitCode = 3;
    const params = { path: missing, code: code ?? '' };
    const label = words(isLink ? 'label-warning' : 'label-error');
    say_(`${label}: ${say({ ko: readKo, en: readEn }, language, reason, params)}`);
  }
  for (const file of built.files) {
    for (const message of file.messages) {
      const left = message.fatal === true;
      if (!left && message.ruleId !== 'empty-file') continue;
      if (left) exitCode = 3;
      const place = message.line === undefined ? '' : `:${message.line}:${message.column ?? 1}`;
      say_(`${file.path}${place}: ${words(left ? 'label-error' : 'label-warning')}: ${message.reason}`);
    }
  }
  if (built.set.notes.length === 0) {
    if (exitCode === 0) say_(`${words('label-error')}: ${words('no-notes')}`);
    exitCode = 3;
  }
  return exitCode;
}
