import { executables } from '../grammar/generic.ts';
import { takesLongText } from '../grammar/shells.ts';
import type { Tools } from '../grammar/tools.ts';
import type { BlockLine, CommandSpan, Dialect, SourceLine } from '../study/nodes.ts';
import { type Chunk, dropStart, joinLines, locate } from './chunk.ts';
import { isShellTag, tellDialect } from './dialect.ts';
import type { FoundCommand } from './found-command.ts';
import { judge, type Surroundings } from './judge.ts';
import { lex, type LexedCommand, type LexedText } from './lexer.ts';
import { joinNounPhrases } from './noun-phrases.ts';
import { findInText } from './plain-text.ts';
import { findPrompt, findWeakPrompt, type Prompt } from './prompt.ts';
import { isKorean, isSentence } from './prose.ts';
import { readCommand } from './read-command.ts';

/** A fence read line by line as a session: commands, their output, comments, prose. */
export interface Session {
  dialect: Dialect;
  lines: BlockLine[];
  commands: FoundCommand[];
  /** Comments on lines of their own. */
  comments: { chunk: Chunk; start: number; end: number }[];
}

/** One command line with the lines it is continued on. */
interface LogicalLine {
  chunk: Chunk;
  lines: readonly SourceLine[];
  prompt: Prompt | undefined;
}

/** Most lines of one command; whatever goes on longer was never closed. */
const mostLines = 400;

/** Reads a fence as a session: once more where a doubtful line stands before the command that vouches for it. */
export function readSession(span: CommandSpan, tools: Tools): Session {
  const texts = span.lines.map(({ text }) => text);
  const prompts = texts.map((text) => findPrompt(text.trimStart()));
  const found = prompts.flatMap((prompt) => (prompt && prompt.kind !== 'other' ? [prompt] : []));
  const dialect = tellDialect(texts, found, span.info);
  const read = (among: boolean) => new SessionReader(span, tools, dialect, found.length > 0, among).read();
  const session = read(false);
  return hasDoubtBefore(session) ? read(true) : session;
}

/** Whether a line that was not taken for a command stands before the first that was. */
function hasDoubtBefore({ lines }: Session): boolean {
  const first = lines.findIndex(({ kind }) => kind === 'command');
  return lines.slice(0, Math.max(0, first)).some(({ kind }) => kind === 'prose' || kind === 'output');
}

class SessionReader {
  readonly #span: CommandSpan;
  readonly #tools: Tools;
  readonly #dialect: Dialect;
  readonly #prompted: boolean;
  readonly #among: boolean;
  readonly #session: Session;

  constructor(span: CommandSpan, tools: Tools, dialect: Dialect, prompted: boolean, among: boolean) {
    this.#span = span;
    this.#tools = tools;
    this.#dialect = dialect;
    this.#prompted = prompted;
    this.#among = among;
    this.#session = { dialect, lines: [], commands: [], comments: [] };
  }

  read(): Session {
    const lines = this.#span.lines;
    for (let index = 0; index < lines.length;) {
      const logical = this.#logicalLine(index);
      this.#readLine(logical);
      index += logical.lines.length;
    }
    return this.#session;
  }

  /** Joins a line with those it is continued on: by a mark, an open quote, a heredoc, an operator at its end. */
  #logicalLine(index: number): LogicalLine {
    const first = this.#span.lines[index]!;
    const indent = first.text.length - first.text.trimStart().length;
    const prompt = findPrompt(first.text.trimStart());
    const skip = prompt ? indent + prompt.length : 0;
    let count = 1;
    let chunk = joinLines([first], skip);
    if (this.#isComment(chunk.text)) return { chunk, lines: [first], prompt };
    while (
      count < mostLines &&
      index + count < this.#span.lines.length &&
      this.#goesOn(chunk, this.#span.lines[index + count]!)
    ) {
      count += 1;
      const rest = this.#span.lines.slice(index + 1, index + count);
      chunk = joinLines([first, ...(prompt ? rest.map(withoutContinuationPrompt) : rest)], skip);
    }
    return { chunk, lines: this.#span.lines.slice(index, index + count), prompt };
  }

  #goesOn(chunk: Chunk, next: SourceLine): boolean {
    const last = chunk.lines.at(-1)!.text;
    const mark = this.#dialect === 'sh' ? '\\\\' : this.#dialect === 'powershell' ? '`' : '\\^';
    if (new RegExp(`(?:^|\\s|["'\\w])${mark}\\s*(?:(?:#|//).*)?$`).test(last)) {
      return !/^\s*$/.test(next.text) || /\s*\\$/.test(last);
    }
    if (findPrompt(next.text.trimStart())) return false;
    if (/(?:&&|\|\||\|)\s*$/.test(last) && last.trim().length > 2) return true;
    const name = /^\s*([\w-]+)/.exec(chunk.text)?.[1] ?? '';
    if (!takesLongText.has(name)) return false;
    return openHeredoc(chunk.text) || this.#openQuote(chunk.text);
  }

  /** An apostrophe in prose opens nothing: a quote must open after a blank or `=`, and close within the fence. */
  #openQuote(text: string): boolean {
    const [command] = lex(text, this.#dialect).commands.slice(-1);
    const open = command?.unclosedQuote ?? openSingleQuote(text);
    if (open === undefined) return false;
    const after = this.#span.lines.filter(
      ({ offset }) => offset > this.#span.lines[0]!.offset + text.length - 1,
    );
    const quote = text[open]!;
    return after.slice(0, 60).some((line) => line.text.includes(quote));
  }

  #isComment(text: string): boolean {
    return /^\s*(?:#|\/\/)/.test(text);
  }

  #readLine(logical: LogicalLine): void {
    const { chunk, lines, prompt } = logical;
    if (chunk.text.trim() === '' && prompt === undefined) return this.#push(lines, 'blank');
    if (prompt?.kind === 'other') return this.#push(lines, 'input', logical);
    if (this.#isComment(chunk.text) && prompt === undefined) return this.#readComment(logical);
    if (prompt === undefined && (this.#readQuoted(logical) || this.#readItem(logical))) return;
    const lexed = lex(chunk.text, this.#dialect);
    const commands = this.#accept(lexed, logical);
    if (commands.length > 0) {
      this.#session.commands.push(...commands);
      this.#push(lines, 'command', logical);
    } else this.#push(lines, this.#restKind(chunk.text), logical);
  }

  /** `# docker ps -a` is root's prompt when the resolver accepts all of it, else a comment. */
  #readComment(logical: LogicalLine): void {
    const [line] = logical.lines;
    const indent = line!.text.length - line!.text.trimStart().length;
    const weak = findWeakPrompt(line!.text.trimStart());
    if (weak) {
      const chunk = joinLines([line!], indent + weak.length);
      const prompted = { ...logical, chunk, prompt: weak };
      const commands = this.#accept(lex(chunk.text, this.#dialect), prompted, true);
      if (commands.length > 0) {
        this.#session.commands.push(...commands);
        return this.#push(logical.lines, 'command', prompted);
      }
    }
    this.#readCommentText(line!);
    this.#session.comments.push({ chunk: logical.chunk, start: indent, end: line!.text.length });
    this.#push(logical.lines, 'comment');
  }

  /** `> git push`: a prompt cut down to its last letter, where a known command follows. */
  #readQuoted(logical: LogicalLine): boolean {
    const [line] = logical.lines;
    const indent = line!.text.length - line!.text.trimStart().length;
    const weak = findWeakPrompt(line!.text.trimStart());
    if (weak?.kind !== 'user') return false;
    const chunk = joinLines(
      [line!, ...logical.lines.slice(1).map(withoutContinuationPrompt)],
      indent + weak.length,
    );
    const prompted = { ...logical, chunk, prompt: weak };
    const lexed = lex(chunk.text, this.#dialect);
    const name = lexed.commands[0]?.words[0]?.value ?? '';
    if (!executables.has(name)) return false;
    const commands = this.#accept(lexed, prompted);
    if (commands.length === 0) return false;
    this.#session.commands.push(...commands);
    this.#push(logical.lines, 'command', prompted);
    return true;
  }

  /** `- docker ps`, `1. docker ps`: an item of a list that was written as code, where a known command follows. */
  #readItem(logical: LogicalLine): boolean {
    const [line] = logical.lines;
    const mark = /^\s*(?:[-*•]|\d{1,2}[.)])\s*(?=[a-zA-Z])/.exec(line!.text)?.[0];
    if (mark === undefined || this.#isStructured()) return false;
    const chunk = joinLines([line!, ...logical.lines.slice(1)], mark.length);
    const lexed = lex(chunk.text, this.#dialect);
    const item = { ...logical, chunk };
    const [first] = lexed.commands;
    if (first === undefined || !knownName(first) || (first.words.length < 2 && !first.comment)) return false;
    const commands = this.#accept(lexed, item);
    if (commands.length === 0) return false;
    this.#session.commands.push(...commands);
    this.#push(logical.lines, 'command', item);
    return true;
  }

  /** Whether keys stand on lines of their own: then items are values of YAML. */
  #isStructured(): boolean {
    return this.#span.lines.some(({ text }) => /^\s*(?:-\s+)?[\w.-]+:(?:\s*$|\s+[^\s가-힣])/.test(text));
  }

  /** Commands named in a comment. */
  #readCommentText(line: SourceLine): void {
    const mark = /^\s*(?:#+|\/\/+)\s*(?:\d+[.)]\s*)?/.exec(line.text)![0].length;
    this.#session.commands.push(...findInText(joinLines([line], mark), 'fence-comment', this.#tools));
  }

  #accept(lexed: LexedText, logical: LogicalLine, strict = false): FoundCommand[] {
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
    if (found || joined === command) return found;
    const phrased = this.#acceptRead(joined, logical, strict, among);
    return phrased?.read.grammar === 'generic' || phrased?.read.path.length === 0 ? undefined : phrased;
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
      (amid || (read.grammar === 'generic' && this.#isAnswered()) || !isClean(read, command))
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

  /** What a line without a command is: a sentence is the author's, anything after a command is its output. */
  #restKind(text: string): BlockLine['kind'] {
    const before = this.#session.lines.some(({ kind }) => kind === 'command');
    const table = /\S\s{3,}\S/.test(text);
    const words = text
      .trim()
      .split(/\s+/)
      .map((value) => ({ value, quoted: false, placeholder: false }));
    const korean = words.filter((word) => isKorean(word)).length;
    if (!table && (isSentence(words) || korean * 2 >= words.length)) return 'prose';
    return before ? 'output' : 'prose';
  }

  #push(lines: readonly SourceLine[], kind: BlockLine['kind'], logical?: LogicalLine): void {
    for (const [index, line] of lines.entries()) {
      const entry: BlockLine = {
        kind: index > 0 && kind === 'command' ? 'continuation' : kind,
        line: line.line,
      };
      const start = logical?.chunk.lines[0]?.offset;
      if (index === 0 && logical?.prompt && start !== undefined) {
        const indent = line.text.length - line.text.trimStart().length;
        const value = line.text.slice(indent, start - line.offset);
        entry.prompt = { value, position: locate(joinLines([line]), indent, start - line.offset) };
      }
      this.#session.lines.push(entry);
    }
  }
}

/** A shell shows `>` (PowerShell `>>`, cmd.exe `More?`) before a continued line. */
function withoutContinuationPrompt(line: SourceLine): SourceLine {
  const prompt = /^\s*(?:>{1,2}|More\?)\s+/.exec(line.text);
  return prompt ? dropStart(line, prompt[0].length) : line;
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

function openHeredoc(text: string): boolean {
  const match = /<<(-?)\s*(["']?)(\w+)\2/.exec(text);
  if (!match || text.includes('<<<')) return false;
  return !text
    .split('\n')
    .slice(1)
    .some((line) => line.trim() === match[3]);
}

function openSingleQuote(text: string): number | undefined {
  let open: number | undefined;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (letter === '"' && open === undefined) {
      const close = text.indexOf('"', index + 1);
      if (close < 0) return undefined;
      index = close;
    } else if (letter === "'") {
      if (open !== undefined) open = undefined;
      else if (index === 0 || /[\s=(]/.test(text[index - 1]!)) open = index;
    }
  }
  return open;
}

/** Whether a command begins with a tool that is known, behind `sudo` and the like. */
function knownName({ words }: LexedCommand): boolean {
  const names = words.map(({ value }) => value);
  const name = names[0] === 'sudo' ? names[1] : names[0];
  return name !== undefined && executables.has(name);
}
