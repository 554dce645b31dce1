import { executables, ordinaryWords, subcommandDepth, systemCommands } from '../grammar/generic.ts';
import { editDistance } from '../language/nearest.ts';
import type { Evidence } from '../study/nodes.ts';
import type { LexedCommand } from './lexer.ts';
import type { ReadProblem } from './options.ts';
import { hasEnding, isActionNoun, isKorean, isSentence, koreanWords } from './prose.ts';
import type { ReadCommand } from './read-command.ts';

/** What surrounds a line whose first word may be a command. */
export interface Surroundings {
  where: 'fence' | 'inline' | 'text';
  /** A prompt stands before it. */
  prompted: boolean;
  /** The fence says that it holds shell. */
  shellTag: boolean;
  /** Another line of the block is surely a command. */
  amongCommands: boolean;
  /** An inline code or a cell that holds nothing else, or text before a mark that separates it from its meaning. */
  alone?: boolean;
  /** Nothing but the command stands there: its bare name may be the head of a definition. */
  named?: boolean;
  /** Called a command by the text after it (`id 명령어`), or by the title of the table's column of which it is a cell. */
  titled?: boolean;
  /** Another command follows after a `|`. */
  piped?: boolean;
}

/** Whether a read command is one, and why; `undefined` when it is not. */
export function judge(read: ReadCommand, lexed: LexedCommand, around: Surroundings): Evidence | undefined {
  const free = /^(?:echo|printf|git|figlet|cowsay)$/.test(read.name) && read.args.length > 0;
  const words = lexed.words.filter((word) => word !== read.executable && !read.wrapper.includes(word));
  if (!free && isSentence(words)) return undefined;
  return read.grammar === 'generic'
    ? judgeGeneric(read, lexed, around)
    : judgeWithGrammar(read, around, koreanWords(words) > 0);
}

function judgeWithGrammar(read: ReadCommand, around: Surroundings, korean: boolean): Evidence | undefined {
  const slip = read.problems.find(({ kind }) => kind === 'unknown-executable');
  if (slip !== undefined) {
    const isTyped = around.where !== 'inline' || around.alone === true;
    return isTyped && !korean ? { rule: 'near-tool', detail: slip.suggestion! } : undefined;
  }
  const unknown = read.problems.find(({ kind }) => kind === 'unknown-subcommand');
  if (unknown !== undefined) {
    if (korean && unknown.suggestion === undefined) return undefined;
    if (
      unknown.suggestion !== undefined &&
      (around.where !== 'text' || around.alone === true || isSure(read, unknown))
    )
      return { rule: 'near-grammar', detail: unknown.suggestion };
    const ascii = /^[a-z][a-z-]*$/.test(unknown.word);
    return ascii && (around.prompted || (around.shellTag && !korean)) ? { rule: 'prompt-or-tag' } : undefined;
  }
  if (read.path.length > 0) return { rule: 'grammar', detail: read.canonical };
  if (read.options.length > 0 && read.options.every(({ known }) => known))
    return { rule: 'grammar', detail: read.canonical };
  if (read.args.some(({ placeholder }) => placeholder) && (around.where !== 'text' || around.alone === true))
    return { rule: 'grammar-template' };
  return around.prompted || (around.where === 'fence' && around.shellTag)
    ? { rule: 'prompt-or-tag' }
    : undefined;
}

/** Whether a slip of one letter stands below a path that is right: `docker image bulid`. */
function isSure({ path }: ReadCommand, { word, suggestion = '' }: ReadProblem): boolean {
  return path.length > 0 && word[0] === suggestion[0] && editDistance(word, suggestion) === 1;
}

/** A path to a program: below the working folder or a bin folder, without extension or with a script's. */
const executablePath =
  /^(?:\.{1,2}\/|~\/|(?:\/[\w.-]+)*\/s?bin\/|\.\\|[A-Za-z]:\\)[\w./\\-]*?[\w-]+(?:\.(?:sh|bash|py|pl|rb|js|bat|cmd|ps1|exe|bin|run|out))?$|^[\w-]+\.(?:sh|bat|cmd|ps1|exe)$/;

function judgeGeneric(read: ReadCommand, lexed: LexedCommand, around: Surroundings): Evidence | undefined {
  const name = read.name;
  // The file is what tells `. ~/.profile` from the end of a sentence.
  if (name === '.' && !(read.args.length > 0 && /\/[\w.]|\.\w{2,}$/.test(read.args[0]!.value)))
    return undefined;
  // A line of a stack trace: `at /srv/lib.rs:212`.
  if (name === 'at' && /[/\\(]/.test(read.args[0]?.value ?? '')) return undefined;
  const script = executablePath.test(read.executable.value);
  // `/etc/passwd` is a file, whatever its last word is.
  const named = executables.has(name) || (read.slipOf !== undefined && isTyped(read, lexed, around));
  const known = named && (script || !/[/\\]/.test(read.executable.value));
  // Output such as `psql (15.4 (Debian))`: no learner types an open parenthesis.
  if (!around.prompted && read.args[0]?.value.startsWith('(') === true && !read.args[0].placeholder)
    return undefined;
  // Output such as `minikube version: v1.32.0`: a key with its value.
  const [key, value] = lexed.words.slice(-2);
  if (!around.prompted && value && !key!.quoted && /^[\w-]+:$/.test(key!.value)) return undefined;
  const shaped = hasShape(read, lexed);
  const korean = koreanWords(read.args.filter((word) => isKorean(word)));
  if (!known && !script) return judgeUnknown(read, lexed, around, shaped);
  if (around.where === 'text' && around.prompted && known) return { rule: 'prompt', detail: name };
  if (around.where === 'text') return judgeInText(read, known, shaped, korean, around);
  if (around.where === 'inline') return judgeInline(read, known, script, shaped, around);
  if (around.prompted) return { rule: 'prompt', detail: name };
  // A value that a program printed.
  if (/^(?:true|false|yes)$/.test(name) && lexed.words.length === 1) return undefined;
  if (script) return korean === 0 ? { rule: 'script', detail: read.executable.value } : undefined;
  if (!ordinaryWords.has(name))
    return korean <= 1 || shaped ? { rule: 'executable', detail: name } : undefined;
  if (name === 'exit' && lexed.words.length === 1) return { rule: 'executable', detail: name };
  if (korean > 0 && !shaped) return name === 'echo' ? { rule: 'executable', detail: name } : undefined;
  if (around.shellTag || shaped) return { rule: 'executable-with-shape', detail: name };
  return around.amongCommands && lexed.words.length <= 4
    ? { rule: 'among-commands', detail: name }
    : undefined;
}

/** Whether a name that is a slip must be a command: after a prompt, among commands, as a code or alone, with what commands have. */
function isTyped(read: ReadCommand, lexed: LexedCommand, around: Surroundings): boolean {
  if (around.prompted) return true;
  const place =
    around.where === 'fence' ? around.amongCommands : around.where === 'inline' || around.alone === true;
  return place && hasShape(read, lexed);
}

/** A name nobody knows is a command only after a prompt, or in a shell fence with options. */
function judgeUnknown(
  read: ReadCommand,
  lexed: LexedCommand,
  around: Surroundings,
  shaped: boolean,
): Evidence | undefined {
  if (!/^[A-Za-z][\w.+-]*$/.test(read.name)) return undefined;
  if (around.where !== 'fence') return undefined;
  if (around.prompted) return { rule: 'prompt', detail: read.name };
  // `/data:/var/lib/app -d app`: an option's value on a line that nothing joins to its command.
  if (read.executable.value.includes(':')) return undefined;
  const lower = /^[a-z][a-z0-9._-]*$/.test(read.name);
  const option = read.options.length > 0 && lexed.words.length <= 12;
  return around.shellTag && around.amongCommands && lower && option && shaped
    ? { rule: 'shell-fence', detail: read.name }
    : undefined;
}

/** In plain text an ordinary word is a command only where a mark or the end of its cell closes it. */
function judgeInText(
  read: ReadCommand,
  known: boolean,
  shaped: boolean,
  korean: number,
  { alone = false, named = false, titled = false }: Surroundings,
): Evidence | undefined {
  if (!known) return undefined;
  if (titled && korean <= 2) return { rule: 'called', detail: read.name };
  if (alone && isBare(read)) {
    return named && isHeadName(read.name) ? { rule: 'head-name', detail: read.name } : undefined;
  }
  const nouns = read.args.filter((word) => isKorean(word)).every(({ value }) => !hasEnding(value));
  if (korean > 0 && !(alone && korean <= 2 && nouns)) return undefined;
  if (read.args.some((word) => isKorean(word) && isActionNoun(word.value))) return undefined;
  const few = named && read.args.length <= 2 && isHeadName(read.name);
  const sudo = read.wrapper.some(({ value }) => value === 'sudo');
  if (ordinaryWords.has(read.name) && !sudo && !(alone && (shaped || korean > 0 || few))) return undefined;
  const subcommand = Object.hasOwn(subcommandDepth, read.name) && read.path.length > 0;
  const closed = alone && (shaped || korean > 0 || few);
  return subcommand || shaped || closed ? { rule: 'executable-in-text', detail: read.name } : undefined;
}

/** Ordinary words and shell builtins that, alone, are commands all the same. */
const plainCommands = new Set(
  (
    'cd cat ps vi vim top tar echo ssh su touch ping tail head less more exit clear pwd uname man ' +
    'ifconfig netstat nslookup traceroute'
  ).split(' '),
);

/** Nothing but the name. */
function isBare(read: ReadCommand): boolean {
  return read.args.length + read.options.length + read.path.length + read.wrapper.length === 0;
}

/** Whether a lone name is a command rather than a tool that is spoken of (`docker`) or an ordinary word. */
function isPlainName(name: string): boolean {
  return !Object.hasOwn(subcommandDepth, name) && (plainCommands.has(name) || !ordinaryWords.has(name));
}

/** Whether a lone name that heads a definition is a command, not a product or a word. */
function isHeadName(name: string): boolean {
  return plainCommands.has(name) || (systemCommands.has(name) && !ordinaryWords.has(name));
}

/** An inline code that is a name alone names a program, unless that program is nothing but a command. */
function judgeInline(
  read: ReadCommand,
  known: boolean,
  script: boolean,
  shaped: boolean,
  around: Surroundings,
): Evidence | undefined {
  const korean = koreanWords(read.args);
  if (script) {
    return read.args.length + read.options.length > 0
      ? { rule: 'script', detail: read.executable.value }
      : undefined;
  }
  if (around.titled === true && known && korean <= 2) return { rule: 'called', detail: read.name };
  const count = read.args.length + read.options.length + read.path.length;
  if (isBare(read)) {
    // `w` is a permission more often than a command.
    if (read.name.length === 1) return undefined;
    const headed = around.named === true && systemCommands.has(read.name);
    const plain = isPlainName(read.name) || headed;
    return known && plain ? { rule: 'inline-name', detail: read.name } : undefined;
  }
  if (!ordinaryWords.has(read.name))
    return korean <= 2 ? { rule: 'executable', detail: read.name } : undefined;
  if (read.args.length === 1 && count === 1 && /^v?\d[\d.]*$/.test(read.args[0]!.value)) return undefined;
  const enough = shaped || around.piped === true || (around.alone === true && korean <= 2) || count >= 2;
  return enough && korean <= 2 ? { rule: 'executable-with-shape', detail: read.name } : undefined;
}

/** Options, paths, files, redirections, substitutions: what prose does not have. */
function hasShape(read: ReadCommand, lexed: LexedCommand): boolean {
  if (read.options.length > 0 || lexed.redirections.length > 0 || read.wrapper.length > 0) return true;
  return read.args.some(
    ({ value, quoted, placeholder }) =>
      quoted ||
      placeholder ||
      /^(?:-|\.{1,2}|~|\/|\.{0,2}\/.*|~\/.*|\$.*|\*.*|https?:\/\/.*|[\w.-]+\/[\w./:-]*|[\w-]+\.[a-z]\w{0,5}|[\w.-]+@[\w.-]+|\d{3,4}|\w+=.*|\+[rwx]+|%[\w+-]+|[A-Z]:\w.*)$/i.test(
        value,
      ),
  );
}
