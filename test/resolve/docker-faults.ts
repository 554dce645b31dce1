import { buildCommandTree } from '../../src/grammar/command-tree.ts';
import type { Grammar } from '../../src/grammar/grammar.ts';
import { type GeneratedLine, type GeneratedWord, generateLine, textOf } from './docker-lines.ts';
import type { Random } from './random.ts';

/** A generated line with one fault, at `[start, end)` of its text. */
export interface GeneratedFault {
  kind: 'unknown-subcommand' | 'unknown-option' | 'missing-value' | 'extra-argument';
  text: string;
  start: number;
  end: number;
  /** What stood there before: the suggestion to expect. */
  meant?: string;
}

interface Fault {
  words: GeneratedWord[];
  /** Index of the word at fault. */
  at: number;
  meant?: string;
}

/** A line of a random command with a fault of a kind. */
export function generateFault(
  grammar: Grammar,
  commands: readonly string[],
  kind: GeneratedFault['kind'],
  random: Random,
): GeneratedFault {
  for (;;) {
    const line = generateLine(grammar, random.pick(commands), random);
    const fault = makers[kind](line, grammar, random);
    if (fault === undefined) continue;
    const { words, at, meant } = fault;
    const start = at === 0 ? 0 : textOf(words.slice(0, at)).length + 1;
    const end = textOf(words.slice(0, at + 1)).length;
    return { kind, text: textOf(words), start, end, ...(meant !== undefined && { meant }) };
  }
}

type FaultMaker = (line: GeneratedLine, grammar: Grammar, random: Random) => Fault | undefined;

const makers: Readonly<Record<GeneratedFault['kind'], FaultMaker>> = {
  'unknown-subcommand': (line, grammar, random) => {
    const at = line.words.findLastIndex(({ role }) => role === 'path');
    const { value, owner = '' } = line.words[at]!;
    const typo = mistype(value, random);
    if (namesBelow(grammar, owner).includes(typo)) return undefined;
    return { words: line.words.with(at, { value: typo, role: 'path' }), at, meant: value };
  },
  'unknown-option': (line, grammar, random) => {
    const places = line.words.flatMap(({ role, value }, index) =>
      role === 'option' && /^--[a-z-]{4,}/.test(value) ? [index] : [],
    );
    if (places.length === 0) return undefined;
    const at = random.pick(places);
    const { value } = line.words[at]!;
    const [name = ''] = value.split('=', 1);
    const typo = `--${mistype(name.slice(2), random)}`;
    const known = Object.values(grammar.commands).some((command) =>
      command.options?.some(({ long }) => `--${long}` === typo),
    );
    if (known) return undefined;
    const word: GeneratedWord = { value: typo + value.slice(name.length), role: 'option' };
    return { words: line.words.with(at, word), at, meant: name };
  },
  'missing-value': ({ words, canonical }, grammar) => {
    const at = words.length - 2;
    const isLast = words[at]?.role === 'option' && words.at(-1)?.role === 'value';
    return isLast && grammar.commands[canonical] ? { words: words.slice(0, -1), at } : undefined;
  },
  'extra-argument': (line, grammar, random) => {
    const max = grammar.commands[line.canonical]!.args?.max;
    if (max === undefined || line.arguments.length < max) return undefined;
    const at = line.words.length;
    return {
      words: [...line.words, { value: random.pick(['ubuntu', 'nginx:latest', '/tmp']), role: 'argument' }],
      at,
    };
  },
};

function namesBelow(grammar: Grammar, owner: string): string[] {
  let node = buildCommandTree(grammar).root;
  for (const word of owner.split(' ').slice(1)) node = node.children.get(word) ?? node;
  return [...node.children.keys()];
}

const keys = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** One slip of the fingers: a letter left out, doubled, swapped with the next, or its neighbor on the keyboard. */
function mistype(word: string, random: Random): string {
  const at = random.between(0, word.length - 1);
  const letter = word[at]!;
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  const row = keys.find((one) => one.includes(letter)) ?? letter;
  const beside = row[row.indexOf(letter) + 1] ?? row[row.indexOf(letter) - 1] ?? '';
  const slips = [before + after, before + letter + letter + after, before + beside + after];
  if (after !== '' && after[0] !== letter) slips.push(before + after[0]! + letter + after.slice(1));
  return random.pick(slips);
}
