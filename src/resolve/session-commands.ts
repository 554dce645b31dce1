import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan } from '../study/nodes.ts';
import type { Chunk } from './chunk.ts';
import { isShellTag } from './dialect.ts';
import type { FoundCommand } from './found-command.ts';
import { judge, type Surroundings } from './judge.ts';
import type { LexedCommand, LexedText } from './lexer.ts';
import type { LogicalLine } from './logical-line.ts';
import { joinNounPhrases } from './noun-phrases.ts';
import { readCommand } from './read-command.ts';
import { readSynopsis } from './synopsis.ts';
import type { Session } from './session.ts';

/** What a session is read with, and what was read of it so far. */
export interface SessionSoFar {
  readonly span: CommandSpan;
  readonly tools: Tools;
  /** A prompt stands before one of its lines. */
  readonly prompted: boolean;
  /** A sure command comes after the lines that come first. */
  readonly among: boolean;
  readonly session: Session;
}

/** Decides which commands of a session's line count, by what was read before it. */
export class SessionCommands {
  readonly #span: CommandSpan;
  readonly #tools: Tools;
  readonly #prompted: boolean;
  readonly #among: boolean;
  readonly #session: Session;

  constructor({ span, tools, prompted, among, session }: SessionSoFar) {
    this.#span = span;
    this.#tools = tools;
    this.#prompted = prompted;
    this.#among = among;
    this.#session = session;
  }

  /** The commands of a line; none where `strict` and not all of it is commands without a fault. */
  accept(lexed: LexedText, logical: LogicalLine, strict = false): FoundCommand[] {
    const result: FoundCommand[] = [];
    let refused = false;
    for (const command of lexed.commands) {
      const last = result.at(-1);
      if (command.before === '|' && last && !refused) {
        addPiped(last, command, logical.chunk, this.#tools);
        continue;
      }
      const first = result.length === 0;
      const found: FoundCommand | undefined =
        refused || (first && command !== lexed.commands[0])
          ? undefined
          : this.#acceptOne(command, logical, strict, !first);
      if (found) result.push(found);
      else refused = true;
      for (const nested of command.words.flatMap((word) => word.nested)) {
        if (nested.before === '|') continue;
        const inner = found && this.#acceptOne(nested, logical, strict, true);
        if (inner) result.push(inner);
      }
    }
    return strict && refused ? [] : result;
  }

  /** A synopsis may name an argument with several Korean words. */
  #acceptOne(
    command: LexedCommand,
    logical: LogicalLine,
    strict: boolean,
    among: boolean,
  ): FoundCommand | undefined {
    const found = this.#acceptRead(command, logical, strict, among);
    const joined = joinNounPhrases(command);
    const synopsis = readSynopsis(joined);
    if (found || synopsis === command) return found;
    const phrased = this.#acceptRead(synopsis, logical, strict, among);
    const bare = phrased?.read.path.length === 0 && synopsis === joined;
    return phrased?.read.grammar === 'generic' || bare ? undefined : phrased;
  }

  #acceptRead(
    command: LexedCommand,
    logical: LogicalLine,
    strict: boolean,
    among: boolean,
  ): FoundCommand | undefined {
    const read = readCommand(command, this.#tools);
    if (read === undefined) return undefined;
    const { prompt } = logical;
    const around: Surroundings = {
      where: 'fence',
      prompted: prompt !== undefined && !strict,
      shellTag: isShellTag(this.#span.info) && !strict,
      amongCommands: among || this.#isAmong(),
    };
    const evidence = judge(read, command, around);
    if (evidence === undefined) return undefined;
    if (strict && !isClean(read, command)) return undefined;
    const before = this.#session.lines.at(-1)?.kind;
    const amid = /^\s/.test(logical.lines[0]!.text) || before === 'output' || before === 'prose';
    if (read.grammar === 'generic' && prompt === undefined && /\S[ \t]{3,}[^\s#/]/.test(logical.chunk.text))
      return undefined;
    if (
      this.#prompted &&
      prompt === undefined &&
      !among &&
      !isWritten(command) &&
      !(read.wrapper.some(({ value }) => value === 'sudo') && before === 'command') &&
      (amid ||
        (read.grammar === 'generic' && this.#isAnswered() && !this.#followsBare()) ||
        !isClean(read, command))
    ) {
      return undefined;
    }
    const placeholder = command.words.some((word) => word.placeholder || isKoreanPlaceholder(word, read));
    const missing = read.problems.some(({ kind }) => kind === 'missing-argument');
    const bare = missing && read.options.length === 0 && read.args.length === 0;
    return {
      chunk: logical.chunk,
      lexed: command,
      read,
      where: 'fence',
      role: bare ? 'head' : placeholder ? 'template' : 'line',
      evidence: [...(prompt && !strict ? [{ rule: 'prompt', detail: prompt.kind }] : []), evidence],
      piped: [],
      end: command.end,
      inContainer: prompt?.kind === 'container',
    };
  }

  /** Whether the line above is a command that has no prompt either. */
  #followsBare(): boolean {
    const last = this.#session.lines.at(-1);
    return last?.kind === 'command' && last.prompt === undefined;
  }

  /** Whether a prompt stood above: before the first one nothing was printed yet. */
  #isAnswered(): boolean {
    return this.#session.lines.some(({ prompt, kind }) => prompt !== undefined || kind === 'output');
  }

  /** Whether a sure command stands in the block: before a line, or after it with no output between. */
  #isAmong(): boolean {
    const { commands, lines } = this.#session;
    return (
      commands.some(({ where }) => where === 'fence') ||
      (this.#among && !lines.some(({ kind }) => kind === 'output' || kind === 'prose'))
    );
  }
}

/** What no program prints: a comment in Korean behind a command, a text or file it is sent to. */
function isWritten({ comment, redirections }: LexedCommand): boolean {
  return /[가-힣]/.test(comment?.text ?? '') || redirections.some(({ target }) => target !== '');
}

/** No fault, no Korean but in quotes. */
function isClean(read: { problems: readonly unknown[] }, command: LexedCommand): boolean {
  return (
    read.problems.length === 0 &&
    command.words.every((word) => word.quoted || word.placeholder || !/[가-힣]/.test(word.value))
  );
}

/** A bare Korean argument stands for something (`docker rm 컨테이너이름`), but for text that echo and the like print. */
function isKoreanPlaceholder(word: { value: string; quoted: boolean }, read: { name: string }): boolean {
  return (
    !word.quoted && /^[^=]*[가-힣]/.test(word.value) && !/^(?:echo|printf|git|cd|mkdir)$/.test(read.name)
  );
}

function addPiped(last: FoundCommand, command: LexedCommand, chunk: Chunk, tools: Tools): void {
  const read = readCommand(command, tools);
  if (read) last.piped.push({ executable: read.name, text: chunk.text.slice(command.start, command.end) });
  if (command.comment) last.lexed = { ...last.lexed, comment: command.comment };
  last.end = command.end;
}
