import { executables, ordinaryWords, subcommandDepth } from '../grammar/generic.ts';
import type { Evidence } from '../study/nodes.ts';
import type { LexedCommand } from './lexer.ts';
import { isKorean, isSentence, koreanWords } from './prose.ts';
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
  const unknown = read.problems.find(({ kind }) => kind === 'unknown-subcommand');
  if (unknown !== undefined) {
    if (korean && unknown.suggestion === undefined) return undefined;
    if (unknown.suggestion !== undefined && around.where !== 'text')
      return { rule: 'near-grammar', detail: unknown.suggestion };
    const ascii = /^[a-z][a-z-]*$/.test(unknown.word);
    return ascii && (around.prompted || (around.shellTag && !korean)) ? { rule: 'prompt-or-tag' } : undefined;
  }
  if (read.path.length > 0 || read.written !== read.name) return { rule: 'grammar', detail: read.canonical };
  if (read.options.length > 0 && read.options.every(({ known }) => known))
    return { rule: 'grammar', detail: read.canonical };
  if (read.args.some(({ placeholder }) => placeholder) && around.where !== 'text')
    return { rule: 'grammar-template' };
  if (read.canonical.includes(' ')) return { rule: 'grammar', detail: read.canonical };
  return around.prompted || (around.where === 'fence' && around.shellTag)
    ? { rule: 'prompt-or-tag' }
    : undefined;
}

const executablePath = /^(?:\.{0,2}\/|~\/|\.\\|[A-Za-z]:\\)[\w./\\-]+$|^[\w-]+\.(?:sh|bat|cmd|ps1|exe)$/;

function judgeGeneric(read: ReadCommand, lexed: LexedCommand, around: Surroundings): Evidence | undefined {
  const name = read.name;
  const script =
    executablePath.test(read.executable.value) && !/\.(?:ya?ml|json|md|txt|html|conf)$/.test(name);
  const known = executables.has(name);
  const shaped = hasShape(read, lexed);
  const korean = koreanWords(read.args.filter((word) => isKorean(word)));
  if (!known && !script) return judgeUnknown(read, lexed, around, shaped);
  if (around.where === 'text') return judgeInText(read, known, shaped, korean);
  if (around.where === 'inline') return judgeInline(read, known, script, shaped, korean);
  if (around.prompted) return { rule: 'prompt', detail: name };
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
  const lower = /^[a-z][a-z0-9._-]*$/.test(read.name);
  const option = read.options.length > 0 && lexed.words.length <= 12;
  return around.shellTag && around.amongCommands && lower && option && shaped
    ? { rule: 'shell-fence', detail: read.name }
    : undefined;
}

function judgeInText(
  read: ReadCommand,
  known: boolean,
  shaped: boolean,
  korean: number,
): Evidence | undefined {
  if (!known || korean > 0 || ordinaryWords.has(read.name)) return undefined;
  const subcommand = Object.hasOwn(subcommandDepth, read.name) && read.path.length > 0;
  return subcommand || shaped ? { rule: 'executable-in-text', detail: read.name } : undefined;
}

/** An inline code that is a name alone names a program, unless that program is nothing but a command. */
function judgeInline(
  read: ReadCommand,
  known: boolean,
  script: boolean,
  shaped: boolean,
  korean: number,
): Evidence | undefined {
  if (script)
    return read.args.length + read.options.length > 0
      ? { rule: 'script', detail: read.executable.value }
      : undefined;
  const alone = read.args.length + read.options.length + read.path.length === 0 && read.wrapper.length === 0;
  if (alone) {
    const tool = Object.hasOwn(subcommandDepth, read.name);
    return known && !tool && !ordinaryWords.has(read.name)
      ? { rule: 'inline-name', detail: read.name }
      : undefined;
  }
  if (ordinaryWords.has(read.name))
    return shaped && korean === 0 ? { rule: 'executable-with-shape', detail: read.name } : undefined;
  return korean <= 1 ? { rule: 'executable', detail: read.name } : undefined;
}

/** Options, paths, files, redirections, substitutions: what prose does not have. */
function hasShape(read: ReadCommand, lexed: LexedCommand): boolean {
  if (read.options.length > 0 || lexed.redirections.length > 0 || read.wrapper.length > 0) return true;
  return read.args.some(
    ({ value, quoted, placeholder }) =>
      quoted ||
      placeholder ||
      /^(?:\.{1,2}|~|\/|\.{0,2}\/.*|~\/.*|\$.*|\*.*|https?:\/\/.*|[\w.-]+\/[\w./:-]*|[\w-]+\.[a-z]\w{0,5}|[\w.-]+@[\w.-]+|\d{3,4}|\w+=.*|\+[rwx]+)$/i.test(
        value,
      ),
  );
}
