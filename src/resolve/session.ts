import { executables } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { BlockLine, CommandSpan, Dialect, SourceLine } from '../study/nodes.ts';
import { type Chunk, joinLines, locate } from './chunk.ts';
import { tellDialect } from './dialect.ts';
import type { FoundCommand } from './found-command.ts';
import { lex, type LexedCommand } from './lexer.ts';
import { isComment, type LogicalLine, logicalLine, withoutContinuationPrompt } from './logical-line.ts';
import { findInText } from './plain-text.ts';
import { findPrompt, findWeakPrompt } from './prompt.ts';
import { isKorean, isSentence } from './prose.ts';
import { SessionCommands } from './session-commands.ts';

/** A fence read line by line as a session: commands, their output, comments, prose. */
export interface Session {
  dialect: Dialect;
  lines: BlockLine[];
  commands: FoundCommand[];
  /** Comments on lines of their own. */
  comments: { chunk: Chunk; start: number; end: number }[];
}

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
  readonly #session: Session;
  readonly #commands: SessionCommands;

  constructor(span: CommandSpan, tools: Tools, dialect: Dialect, prompted: boolean, among: boolean) {
    this.#span = span;
    this.#tools = tools;
    this.#dialect = dialect;
    this.#session = { dialect, lines: [], commands: [], comments: [] };
    this.#commands = new SessionCommands({ span, tools, prompted, among, session: this.#session });
  }

  read(): Session {
    const lines = this.#span.lines;
    for (let index = 0; index < lines.length;) {
      const logical = logicalLine(lines, index, this.#dialect);
      this.#readLine(logical);
      index += logical.lines.length;
    }
    return this.#session;
  }

  #readLine(logical: LogicalLine): void {
    const { chunk, lines, prompt } = logical;
    if (chunk.text.trim() === '' && prompt === undefined) return this.#push(lines, 'blank');
    if (prompt?.kind === 'other') return this.#push(lines, 'input', logical);
    if (isComment(chunk.text) && prompt === undefined) return this.#readComment(logical);
    if (prompt === undefined && (this.#readQuoted(logical) || this.#readItem(logical))) return;
    const lexed = lex(chunk.text, this.#dialect);
    const commands = this.#commands.accept(lexed, logical);
    if (commands.length > 0) {
      this.#session.commands.push(...commands);
      this.#push(lines, 'command', logical);
      return;
    }
    const kind = this.#restKind(chunk.text);
    if (kind === 'prose' && prompt === undefined) this.#readProse(lines[0]!);
    this.#push(lines, kind, logical);
  }

  /** `# docker ps -a` is root's prompt when the resolver accepts all of it, else a comment. */
  #readComment(logical: LogicalLine): void {
    const [line] = logical.lines;
    const indent = line!.text.length - line!.text.trimStart().length;
    const weak = findWeakPrompt(line!.text.trimStart());
    if (weak) {
      const chunk = joinLines([line!], indent + weak.length);
      const prompted = { ...logical, chunk, prompt: weak };
      const commands = this.#commands.accept(lex(chunk.text, this.#dialect), prompted, true);
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
    const commands = this.#commands.accept(lexed, prompted);
    if (commands.length === 0) return false;
    this.#session.commands.push(...commands);
    this.#push(logical.lines, 'command', prompted);
    return true;
  }

  /** `- docker ps`, `1. docker ps`: an item of a list that was written as code, where a known command follows. */
  #readItem(logical: LogicalLine): boolean {
    const [line] = logical.lines;
    const mark = /^\s*(?:[-*•]|\d{1,2}[.)])(?:\s+(?=[a-zA-Z])|(?=[a-z]{2}))/.exec(line!.text)?.[0];
    if (mark === undefined || this.#isStructured()) return false;
    const chunk = joinLines([line!, ...logical.lines.slice(1)], mark.length);
    const lexed = lex(chunk.text, this.#dialect);
    const item = { ...logical, chunk };
    const [first] = lexed.commands;
    if (first === undefined || !knownName(first) || (first.words.length < 2 && !first.comment)) return false;
    const commands = this.#commands.accept(lexed, item);
    if (commands.length === 0) return false;
    this.#session.commands.push(...commands);
    this.#push(logical.lines, 'command', item);
    return true;
  }

  /** Whether keys stand on lines of their own: then items are values of YAML. */
  #isStructured(): boolean {
    return this.#span.lines.some(({ text }) => /^\s*(?:-\s+)?[\w.-]+:(?:\s*$|\s+[^\s가-힣])/.test(text));
  }

  /** Commands that a sentence among commands ends in: `우분투에서는 apt-get install nginx`. */
  #readProse(line: SourceLine): void {
    const named = findInText(joinLines([line]), 'fence-comment', this.#tools);
    const typed = named.filter(
      ({ read, lexed }) =>
        read.args.length + read.options.length > 0 && /[가-힣]\s+$/.test(line.text.slice(0, lexed.start)),
    );
    this.#session.commands.push(...typed);
  }

  /** Commands named in a comment. */
  #readCommentText(line: SourceLine): void {
    // `# vi: set ft=ruby :` is for an editor.
    if (/^\s*(?:#+|\/\/+)\s*vim?:/.test(line.text)) return;
    const mark = /^\s*(?:#+|\/\/+)\s*(?:\d+[.)]\s*)?/.exec(line.text)![0].length;
    this.#session.commands.push(...findInText(joinLines([line], mark), 'fence-comment', this.#tools));
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

/** Whether a command begins with a tool that is known, behind `sudo` and the like. */
function knownName({ words }: LexedCommand): boolean {
  const names = words.map(({ value }) => value);
  const name = names[0] === 'sudo' ? names[1] : names[0];
  return name !== undefined && executables.has(name);
}
