import { canonicalOption, findLongOption, findShortOption } from '../grammar/command-tree.ts';
import { findOption } from '../grammar/find-option.ts';
import type { Grammar, GrammarCommand, GrammarOption } from '../grammar/grammar.ts';
import type { LexedWord } from './lexer.ts';
import { nearest, nearestAll } from '../language/nearest.ts';

/** An option as read; indexes are UTF-16 in the lexed text. */
export interface ReadOption {
  written: string;
  name: string;
  long: string;
  value?: string;
  known: boolean;
  start: number;
  end: number;
  valueStart?: number;
  valueEnd?: number;
}

export interface ReadProblem {
  kind:
    | 'unknown-executable'
    | 'unknown-subcommand'
    | 'unknown-option'
    | 'missing-value'
    | 'unexpected-value'
    | 'missing-argument'
    | 'extra-argument'
    | 'deprecated-option'
    | 'smart-dash'
    | 'unclosed-quote';
  word: string;
  start: number;
  end: number;
  suggestion?: string;
  /** Another word is as near as the suggestion. */
  ambiguous?: boolean;
  detail?: string;
}

/** One step of reading a command line. */
export interface OptionStep {
  options: ReadOption[];
  problems: ReadProblem[];
  /** How many words it took. */
  taken: number;
}

const smartDash = /^-?[\u2013\u2014\u2015\u2212]{1,2}-?(?=[A-Za-z])/;

/** Whether a word is an option, or one whose dashes a word processor made long. */
export function isOption(word: LexedWord): boolean {
  if (word.quoted && word.value.startsWith(' ')) return false;
  return /^-{1,2}[^-\s]/.test(word.value) || smartDash.test(word.value);
}

/** Whose options are read, and in which style. */
export interface OptionOwner {
  readonly command: GrammarCommand | undefined;
  readonly style: Grammar['optionStyle'];
}

/**
 * Reads the option at `words[at]` exactly as pflag does (https://github.com/spf13/pflag): `--name value`,
 * `--name=value`, `-n value`, `-nvalue`, `-n=value`, groups `-itd`, flags with `=false`. In git's style also
 * `--no-name`, beginnings of names and bare numbers.
 */
export function readOption(words: readonly LexedWord[], at: number, owner: OptionOwner): OptionStep {
  const word = words[at]!;
  const dash = smartDash.exec(word.value)?.[0];
  if (dash === undefined) return readDashed(word, word.value, words[at + 1], owner);
  const name = word.value.slice(dash.length);
  const value = `${name.length === 1 ? '-' : '--'}${name}`;
  const step = readDashed(word, value, words[at + 1], owner);
  const problems = step.problems.filter(({ kind }) => kind !== 'unknown-option');
  problems.push({
    kind: 'smart-dash',
    word: word.value,
    start: word.start,
    end: word.end,
    suggestion: value,
  });
  return { ...step, problems };
}

function readDashed(
  word: LexedWord,
  value: string,
  next: LexedWord | undefined,
  owner: OptionOwner,
): OptionStep {
  if (value.startsWith('--')) return readLong(word, value, next, owner);
  const number = owner.command?.numberOption;
  return number !== undefined && /^-\d+$/.test(value)
    ? readNumber(word, value, number)
    : readShort(word, value, next, owner.command);
}

/** `-5` is the value of an option. */
function readNumber(word: LexedWord, value: string, long: string): OptionStep {
  const { start, end } = word;
  const read: ReadOption = {
    written: word.value,
    name: value,
    long: `--${long}`,
    value: value.slice(1),
    known: true,
    start,
    end,
    valueStart: Math.min(start + 1, end),
    valueEnd: end,
  };
  return { options: [read], problems: [], taken: 1 };
}

function readLong(
  word: LexedWord,
  spelled: string,
  next: LexedWord | undefined,
  { command, style }: OptionOwner,
): OptionStep {
  const equals = spelled.indexOf('=');
  const name = equals < 0 ? spelled : spelled.slice(0, equals);
  const found = findOption(command, name.slice(2), style);
  const problems: ReadProblem[] = [];
  const read: ReadOption = {
    written: word.value,
    name,
    long: found?.canonical ?? name,
    known: found !== undefined || name === '--help' || command?.openOptions === true,
    start: word.start,
    end: word.end,
  };
  if (equals >= 0) {
    read.value = spelled.slice(equals + 1);
    const start = word.start + word.value.indexOf('=') + 1;
    Object.assign(read, { valueStart: Math.min(start, word.end), valueEnd: word.end });
  }
  if (!read.known) problems.push(unknownOption(word, name, command));
  if (found?.option.deprecated === true) problems.push(deprecated(word, name, found.option));
  if (equals >= 0 || found?.negated === true) return { options: [read], problems, taken: 1 };
  const meant = found?.option ?? (read.known ? undefined : misspelled(command, name));
  const takesNext =
    meant !== undefined &&
    takesNextWord(meant, next) &&
    (found !== undefined || (next !== undefined && !/^--?[A-Za-z]/.test(next.value)));
  return takesNext ? takeValue(read, next, word, problems) : { options: [read], problems, taken: 1 };
}

/** The option that an unknown long name was most likely meant to be: it tells whether a value follows. */
function misspelled(command: GrammarCommand | undefined, name: string): GrammarOption | undefined {
  const meant = nearest(name, visibleNames(command)) ?? nearest(name, allNames(command));
  return meant === undefined ? undefined : findLongOption(command, meant.slice(2));
}

function visibleNames(command: GrammarCommand | undefined): string[] {
  return longNames((command?.options ?? []).filter((option) => option.hidden !== true));
}

function allNames(command: GrammarCommand | undefined): string[] {
  return longNames(command?.options ?? []);
}

function longNames(options: readonly GrammarOption[]): string[] {
  return options.flatMap(({ long }) => (long === undefined ? [] : [`--${long}`]));
}

/** A value that may be left out is never the next word, or only where there is one. */
function takesNextWord(option: GrammarOption, next: LexedWord | undefined): boolean {
  if (option.value === undefined || option.optionalValue === true) return false;
  return next !== undefined || option.optionalAtEnd !== true;
}

function readShort(
  word: LexedWord,
  spelled: string,
  next: LexedWord | undefined,
  command: GrammarCommand | undefined,
): OptionStep {
  const options: ReadOption[] = [];
  const problems: ReadProblem[] = [];
  for (let index = 1; index < spelled.length; index += 1) {
    const name = `-${spelled[index]}`;
    const option = findShortOption(command, spelled[index]!);
    const read: ReadOption = {
      written: spelled.length === 2 ? word.value : name,
      name,
      long: option ? canonicalOption(option) : name,
      known: option !== undefined || name === '-h',
      start: word.start,
      end: word.end,
    };
    options.push(read);
    const rest = spelled.slice(index + 1);
    if (!read.known) {
      const isOpen = command?.openOptions === true;
      if (!isOpen) problems.push(unknownOption(word, spelled.length > 2 ? spelled : name, command, name));
      const whole = { ...read, written: word.value, name: spelled, long: spelled, known: isOpen };
      return { options: index === 1 ? [whole] : options, problems, taken: 1 };
    }
    if (option?.value !== undefined) {
      if (rest === '' && takesNextWord(option, next))
        return { ...takeValue(read, next, word, problems), options };
      if (rest === '') return { options, problems, taken: 1 };
      read.value = rest.replace(/^=/, '');
      read.written = name + rest;
      const start = word.start + Math.max(0, word.value.length - read.value.length);
      Object.assign(read, { valueStart: Math.min(start, word.end), valueEnd: word.end });
      return { options, problems, taken: 1 };
    }
    if (rest.startsWith('=')) {
      read.value = rest.slice(1);
      read.written = name + rest;
      return { options, problems, taken: 1 };
    }
  }
  return { options, problems, taken: 1 };
}

/** The next word is the value, whatever it looks like. */
function takeValue(
  read: ReadOption,
  next: LexedWord | undefined,
  word: LexedWord,
  problems: ReadProblem[],
): OptionStep {
  if (next === undefined) {
    problems.push({ kind: 'missing-value', word: read.name, start: word.start, end: word.end });
    return { options: [read], problems, taken: 1 };
  }
  read.value = next.value;
  read.written = `${read.written} ${next.value}`;
  Object.assign(read, { valueStart: next.start, valueEnd: next.end, end: next.end });
  return { options: [read], problems, taken: 2 };
}

function unknownOption(
  word: LexedWord,
  name: string,
  command: GrammarCommand | undefined,
  letter?: string,
): ReadProblem {
  const names = visibleNames(command);
  const single =
    name.length > 2 && !name.startsWith('--') ? names.find((long) => long === `-${name}`) : undefined;
  const near = name.length > 2 ? nearestAll(name, names) : [];
  const suggestion = single ?? near[0];
  return {
    kind: 'unknown-option',
    word: name,
    start: word.start,
    end: word.end,
    ...(suggestion !== undefined && { suggestion }),
    ...(single === undefined && near.length > 1 && { ambiguous: true }),
    ...(letter !== undefined && letter !== name && { detail: letter }),
  };
}

function deprecated(word: LexedWord, name: string, option: GrammarOption): ReadProblem {
  const place = { word: name, start: word.start, end: word.end };
  return { kind: 'deprecated-option', ...place, suggestion: canonicalOption(option) };
}
