import type { CommandNode, CommandTree } from '../grammar/command-tree.ts';
import { longName } from '../grammar/common-options.ts';
import { executables, subcommandDepth, wrappers } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { LexedCommand, LexedWord } from './lexer.ts';
import { editDistance, nearestAll } from '../language/nearest.ts';
import { systemSlip } from './system-slip.ts';
import { isOption, type ReadOption, type ReadProblem, readOption } from './options.ts';

/** A simple command, its words given their parts. */
export interface ReadCommand {
  wrapper: LexedWord[];
  executable: LexedWord;
  /** The executable without folder and `.exe`. */
  name: string;
  path: LexedWord[];
  written: string;
  canonical: string;
  grammar: string;
  options: ReadOption[];
  args: LexedWord[];
  problems: ReadProblem[];
  /** A management command such as `docker container`, which does nothing without a subcommand. */
  isGroup: boolean;
  /** The system command that the executable's name is a slip of. */
  slipOf?: string;
  /** Argument index at which the command of a container starts; absent for other commands. */
  runsCommandAt?: number;
}

/** Gives the words of a command their parts, by the grammar of its tool or by the usual conventions. */
export function readCommand(command: LexedCommand, tools: Tools): ReadCommand | undefined {
  const at = skipWrappers(command.words);
  const executable = command.words[at];
  if (executable === undefined) return undefined;
  const name = executable.value.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '');
  const base = { wrapper: command.words.slice(0, at), executable, name };
  const rest = command.words.slice(at + 1);
  const tree = tools.get(name);
  if (tree && !isAddOn(tree, rest)) return { ...base, ...readWithGrammar(tree, name, rest) };
  return {
    ...base,
    ...(readMisspelled(executable, name, rest, tools) ?? readUntaught(executable, name, rest)),
  };
}

/** Reads a command of a tool without a grammar: that of a script by its path, that of a slip as what was meant. */
function readUntaught({ value }: LexedWord, name: string, words: readonly LexedWord[]): Parts {
  const slip = words.length === 0 ? undefined : systemSlip(name);
  if (slip !== undefined) return { ...readGeneric(slip, words), slipOf: slip };
  const parts = readGeneric(name, words);
  return scriptPath.test(value) ? { ...parts, canonical: parts.canonical.replace(name, () => value) } : parts;
}

/** A path that says where a script lies; a program in a folder for programs goes by its name. */
const scriptPath = /^(?:\.{1,2}[\\/]|~\/|\/|[A-Za-z]:\\)(?!(?:.*[\\/])?s?bin[\\/][^\\/]+$)/;

/**
 * Reads a command whose executable is nobody's, but one slip away from a tool in whose grammar all the rest fits:
 * `dokcer run -d nginx`.
 */
function readMisspelled(
  executable: LexedWord,
  name: string,
  words: readonly LexedWord[],
  tools: Tools,
): Parts | undefined {
  if (!/^[a-z-]{3,}$/.test(name) || executables.has(name)) return undefined;
  const meant = [...tools.keys()].find((tool) => isToolSlip(name, tool));
  const tree = meant === undefined ? undefined : tools.get(meant);
  if (meant === undefined || tree === undefined) return undefined;
  const parts = readWithGrammar(tree, meant, words);
  const isFault = ({ kind }: ReadProblem) =>
    kind !== 'missing-argument' && (kind !== 'unknown-option' || parts.options.every(({ known }) => !known));
  if (parts.path.length === 0 || parts.isGroup || parts.problems.some(isFault)) return undefined;
  const { start, end } = executable;
  const written = [name, ...parts.path.map(({ value }) => value)].join(' ');
  return {
    ...parts,
    written,
    problems: [{ kind: 'unknown-executable', word: executable.value, start, end, suggestion: meant }],
  };
}

/** One letter more, less, other, or two swapped; of a short name only two swapped: `gti`. */
function isToolSlip(name: string, tool: string): boolean {
  const isShort = Math.min(name.length, tool.length) < 5;
  const isSwap = lettersOf(name) === lettersOf(tool);
  return name !== tool && (!isShort || isSwap) && editDistance(name, tool) === 1;
}

/** Whether a command is one that others added to the tool. */
function isAddOn({ grammar }: CommandTree, words: readonly LexedWord[]): boolean {
  const first = words.find((word) => !isOption(word))?.value;
  return first !== undefined && grammar.addOns?.includes(first) === true;
}

/** How many words stand before the command itself: `sudo -u kim`, `LANG=C`. */
function skipWrappers(words: readonly LexedWord[]): number {
  let at = 0;
  for (;;) {
    while (at < words.length - 1 && /^[A-Za-z_]\w*=/.test(words[at]!.value)) at += 1;
    const name = words[at]?.value ?? '';
    const wrapper = Object.hasOwn(wrappers, name) ? wrappers[name] : undefined;
    if (wrapper === undefined) return at;
    let next = at + 1;
    while (next < words.length && isOption(words[next]!)) {
      next += wrapper.optionsWithValue.includes(words[next]!.value) ? 2 : 1;
    }
    next += wrapper.args;
    if (next >= words.length || (standsAlone.has(words[at]!.value) && !isCommandWord(words[next]!)))
      return at;
    at = next;
  }
}

/** Wrappers that are commands of their own where what they run is nobody's: `nohup my-job &`. */
const standsAlone: ReadonlySet<string> = new Set([
  'nohup',
  'watch',
  'time',
  'timeout',
  'nice',
  'xargs',
  'strace',
]);

function isCommandWord({ value }: LexedWord): boolean {
  const name = value.replace(/^.*[\\/]/, '').replace(/\.exe$/i, '');
  return executables.has(name) || wrappers[name] !== undefined;
}

function lettersOf(word: string): string {
  return word.split('').sort().join('');
}

type Parts = Omit<ReadCommand, 'wrapper' | 'executable' | 'name'>;

function readWithGrammar(tree: CommandTree, name: string, words: readonly LexedWord[]): Parts {
  const walk = new GrammarWalk(tree, name);
  return walk.read(words);
}

/** Walks a command's words down the command tree, as cobra does with traversed children. */
class GrammarWalk {
  #node: CommandNode;
  readonly #name: string;
  readonly #tree: CommandTree;
  readonly #path: LexedWord[] = [];
  readonly #options: ReadOption[] = [];
  readonly #args: LexedWord[] = [];
  readonly #problems: ReadProblem[] = [];
  #lost = false;
  /** What the only near subcommand of a slip leads to. */
  #meant: CommandNode | undefined;
  /** Path words after a subcommand nobody knows, as written. */
  readonly #guess: string[] = [];

  constructor(tree: CommandTree, name: string) {
    this.#tree = tree;
    this.#name = name;
    this.#node = tree.root;
    for (const word of tree.executables.get(name)!) this.#node = this.#node.children.get(word)!;
  }

  read(words: readonly LexedWord[]): Parts {
    let optionsEnded = false;
    for (let at = 0; at < words.length;) {
      const word = words[at]!;
      if (word.value === '--' && !optionsEnded) {
        optionsEnded = true;
        at += 1;
      } else if (!optionsEnded && isOption(word)) at += this.#option(words, at);
      else {
        this.#positional(word);
        optionsEnded ||= this.#args.length > 0 && this.#node.command?.optionsEndAtArgument === true;
        at += 1;
      }
    }
    this.#countArguments(words);
    const runsCommandAt = this.#node.command?.runsCommandAt;
    return {
      path: this.#path,
      written: [this.#name, ...this.#path.map(({ value }) => value)].join(' '),
      canonical: this.#meant?.canonical ?? [this.#node.canonical, ...this.#guess].join(' '),
      grammar: this.#tree.grammar.tool,
      options: this.#options,
      args: this.#args,
      problems: this.#problems,
      isGroup: this.#node.children.size > 0 && this.#node.command?.args === undefined && !this.#isSlip(),
      ...(runsCommandAt !== undefined && { runsCommandAt }),
    };
  }

  /** Whether the word after the path is one letter away from a subcommand that begins with the same. */
  #isSlip(): boolean {
    return this.#problems.some(
      ({ kind, word, suggestion }) =>
        kind === 'unknown-subcommand' &&
        suggestion?.[0] === word[0] &&
        editDistance(word, suggestion ?? '') === 1,
    );
  }

  #option(words: readonly LexedWord[], at: number): number {
    const step = readOption(words, at, {
      command: this.#node.command,
      style: this.#tree.grammar.optionStyle,
    });
    this.#options.push(...step.options);
    if (!this.#lost) this.#problems.push(...step.problems);
    return step.taken;
  }

  #positional(word: LexedWord): void {
    const child = this.#args.length === 0 && !this.#lost ? this.#childOf(word.value) : undefined;
    if (child) {
      this.#node = child;
      this.#path.push(word);
      return;
    }
    if (this.#node.children.size > 0 && !this.#lost && this.#args.length === 0) this.#missChild(word);
    if (this.#lost && !word.placeholder) this.#guessAt(word);
    this.#args.push(word);
  }

  /** Goes on with the canonical path after a subcommand nobody knows: as written, or below what its slip means. */
  #guessAt({ value }: LexedWord): void {
    if (this.#guess.length !== this.#args.length || !subcommandWord.test(value)) return;
    if (this.#path.length + this.#guess.length >= 2) return;
    if (this.#guess.length > 0) this.#meant = this.#meant?.children.get(value) ?? this.#meant;
    this.#guess.push(value);
  }

  /** A subcommand; of `pause/resume`, which stands for either, the first. */
  #childOf(value: string): CommandNode | undefined {
    const { children } = this.#node;
    const either = value.split('/');
    return (
      children.get(value) ??
      (either.every((name) => children.has(name)) ? children.get(either[0]!) : undefined)
    );
  }

  /** A word that is no subcommand where one may stand: an argument where the command takes some itself, else a slip. */
  #missChild(word: LexedWord): void {
    const names = [...this.#node.children]
      .filter(([, { command }]) => command?.hidden !== true)
      .map(([key]) => key);
    const near = nearestAll(word.value, names);
    const [suggestion] = near;
    const args = this.#node.command?.args;
    if (suggestion === undefined && args !== undefined && args.max !== 0) return;
    this.#lost = true;
    if (word.placeholder) return;
    if (suggestion !== undefined && near.length === 1 && /^[\w-]+$/.test(word.value))
      this.#meant = this.#node.children.get(suggestion);
    this.#problems.push({
      kind: 'unknown-subcommand',
      word: word.value,
      start: word.start,
      end: word.end,
      detail: this.#node.canonical,
      ...(suggestion !== undefined && { suggestion }),
      ...(near.length > 1 && { ambiguous: true }),
    });
  }

  /**
   * Placeholders may stand for none or many, and substitutions too; an option that nobody knows may take a word:
   * then nothing is claimed.
   */
  #countArguments(words: readonly LexedWord[]): void {
    const counts = this.#node.command?.args;
    const isHelp = this.#options.some(({ name }) => name === '--help' || name === '-h');
    const isUnsure = this.#lost || this.#problems.some(({ kind }) => kind === 'unknown-option');
    if (counts === undefined || isHelp || isUnsure) return;
    const many = this.#args.some(({ value, placeholder, quoted }) =>
      placeholder ? /^\[|\.\.\.|…/.test(value) : !quoted && /[$`*%]/.test(value),
    );
    const given = this.#args.length;
    const last = words.at(-1);
    if (last && given < counts.min && !many && this.#problems.every(({ kind }) => kind !== 'missing-value')) {
      this.#problems.push({
        kind: 'missing-argument',
        word: this.#node.canonical,
        start: (this.#path.at(-1) ?? last).start,
        end: last.end,
        detail: `${counts.min} ${given} ${this.#node.command?.usage ?? ''}`.trim(),
      });
    } else if (counts.max !== undefined && given > counts.max && !many) {
      const extra = this.#args[counts.max]!;
      this.#problems.push({
        kind: 'extra-argument',
        word: extra.value,
        start: extra.start,
        end: extra.end,
        detail: `${counts.max} ${given} ${this.#node.command?.usage ?? ''}`.trim(),
      });
    }
  }
}

const subcommandWord = /^[a-z][a-z0-9_:-]*(?:\.sh)?$/i;

/** Reads a tool without a grammar: subcommand words where it is known to have them, options by convention. */
function readGeneric(name: string, words: readonly LexedWord[]): Parts {
  const path: LexedWord[] = [];
  const options: ReadOption[] = [];
  const args: LexedWord[] = [];
  let depth = depthOf(name, words[0]?.value);
  let optionsEnded = false;
  for (const [index, word] of words.entries()) {
    // `LRANGE mylist 0 -1`: a number among arguments, or an option's value.
    const isNumber = /^-\d+$/.test(word.value) && index > path.length;
    if (!optionsEnded && isOption(word) && !isNumber) {
      options.push(genericOption(name, word));
      // What follows may be the option's value: `aws configure --profile study`.
      if (path.length > 0) depth = path.length;
    } else if (word.value === '--') optionsEnded = true;
    else if (
      args.length === 0 &&
      path.length < depth &&
      !word.placeholder &&
      subcommandWord.test(word.value)
    ) {
      path.push(word);
      if (path.length === 1) depth = depthOf(name, word.value);
    } else args.push(word);
  }
  const written = [name, ...path.map(({ value }) => value)].join(' ');
  return {
    path,
    written,
    canonical: written,
    grammar: 'generic',
    options,
    args,
    problems: [],
    isGroup: false,
  };
}

function depthOf(name: string, first: string | undefined): number {
  const depth = Object.hasOwn(subcommandDepth, name) ? subcommandDepth[name] : undefined;
  if (depth === undefined || typeof depth === 'number') return depth ?? 0;
  return (first !== undefined && Object.hasOwn(depth, first) ? depth[first] : undefined) ?? depth['*'];
}

function genericOption(tool: string, word: LexedWord): ReadOption {
  const equals = word.value.startsWith('--') ? word.value.indexOf('=') : -1;
  const name = equals < 0 ? word.value : word.value.slice(0, equals);
  return {
    written: word.value,
    name,
    long: longName(tool, name),
    known: false,
    start: word.start,
    end: word.end,
    ...(equals >= 0 && { value: word.value.slice(equals + 1) }),
  };
}
