import { executables, ordinaryWords, subcommandDepth } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan, InvocationRole } from '../study/nodes.ts';
import { type Chunk, joinLines } from './chunk.ts';
import type { FoundCommand } from './found-command.ts';
import { judge, type Surroundings } from './judge.ts';
import { lex, type LexedCommand, type LexedWord } from './lexer.ts';
import { isPassing } from './passing-mention.ts';
import { findPrompt } from './prompt.ts';
import { hasEnding, isKorean } from './prose.ts';
import { closingQuote, nextTool } from './text-ends.ts';
import { withoutEmphasis, withSmallName } from './written-names.ts';
import { type ReadCommand, readCommand } from './read-command.ts';
import { readSynopsis } from './synopsis.ts';

/**
 * What separates a command at the start of a line from the text that explains it: `docker ps : 목록`,
 * `docker ps - …`, `docker ps → …`, `docker ps (목록)`.
 */
const separator =
  /\s+:{1,2}\s|:\s+(?=\S)|\s+(?:-|[–—]{1,2})\s+(?=\S)|\s*(?:->|=>|→|⇒|➜|➔)\s*|\s+=\s+|\s*\((?=[^)]*[가-힣]|[A-Za-z][A-Za-z ]*\)\s*$)|\s*\/\/\s|\s+\/\/(?=[^/]*[가-힣])|(?:\t|\s{2,})(?=[가-힣]+ [가-힣])|\s+#\s|;\s+(?=[^;]*[가-힣])/;

/** What separates a command from the next one in a sentence or heading: `docker stop / docker start`. */
const listing = /\s+(?:\/|vs\.?)\s+(?=[a-z])|,\s+(?=[a-z])/i;

/** What may stand before the command that starts a text: marks, those of quotes too, numbers, `기본 형식:`, `ex)`; `-git pull` lacks a blank. */
const lead =
  /^(?:(?:-{1,3}|[*+•※▶→>])\s+|[-*•](?=[a-z][\w-]+ )|\d+[.)]\s+|\*\*|__|["'“‘]|(?:기본\s*)?(?:형식|형태|문법|사용법|구문|명령어?|커맨드|예시|예)\s*[:：]\s*|\(?(?:ex|예시?|e\.g)\s*[.)]\s*)*/i;

/** Reads an inline code as a command. */
export function findInInline(
  span: CommandSpan,
  tools: Tools,
  { alone, titled, called }: { alone: boolean; titled: boolean; called: boolean },
): FoundCommand[] {
  const whole = span.lines.map(({ text }) => text).join(' ');
  const prompt = findPrompt(whole);
  const chunk = joinLines(span.lines, prompt && prompt.kind !== 'other' ? prompt.length : 0);
  const found: FoundCommand[] = [];
  const { commands } = lex(chunk.text, 'sh');
  for (const [index, command] of commands.entries()) {
    const last = found.at(-1);
    if (command.before === '|' && last) {
      const [name] = command.words;
      // `ps | > file` has a redirection alone behind its pipe.
      if (name) {
        const text = chunk.text.slice(command.start, command.end);
        last.piped.push({ executable: name.value, text });
      }
      last.end = command.end;
      continue;
    }
    const around = {
      alone: alone || index > 0,
      named: alone && (titled || span.column === undefined),
      titled: (titled && alone) || called,
      piped: commands[index + 1]?.before === '|',
    };
    const result =
      accept(command, chunk, 'inline', tools, around) ?? acceptStart(command, chunk, tools, around);
    if (result === undefined) break;
    found.push({ ...result, role: inlineRole(result, alone) }, ...nestedIn(result, tools));
  }
  return found;
}

/** The command that a code with the author's words in it starts with: `docker rm web db 처럼 여러 개도 된다`. */
function acceptStart(
  command: LexedCommand,
  chunk: Chunk,
  tools: Tools,
  around: Parameters<typeof accept>[4],
): FoundCommand | undefined {
  const cut = cutAtKorean(command, false);
  if (cut === command || command.words.length - cut.words.length < 2) return undefined;
  const found = accept(cut, chunk, 'inline', tools, around);
  return found && found.read.grammar !== 'generic' && found.read.args.length > 0 ? found : undefined;
}

/** Commands inside the `$(…)` of a found one. */
function nestedIn(found: FoundCommand, tools: Tools): FoundCommand[] {
  const nested = found.lexed.words.flatMap((word) => word.nested).filter(({ before }) => before !== '|');
  return nested.flatMap((command) => {
    const inner = accept(command, found.chunk, found.where, tools, { alone: true, named: true });
    return inner ? [{ ...inner, role: 'line' as const }] : [];
  });
}

/** A bare path is named; with options or arguments it is a command to run, or its pattern. */
function inlineRole(found: FoundCommand, alone: boolean): InvocationRole {
  const { read, lexed } = found;
  const bare = read.options.length + read.args.length === 0;
  const missing = read.isGroup || read.problems.some(({ kind }) => kind === 'missing-argument');
  if (lexed.words.some((word) => word.placeholder || isKorean(word))) return 'template';
  if (bare) return missing || !alone ? (alone ? 'head' : 'mention') : 'line';
  return missing ? 'mention' : 'line';
}

/**
 * Finds commands in plain text: one that starts it, up to the mark or the Korean word that ends it; and, of
 * tools with a grammar, those named inside a sentence.
 */
export function findInText(
  marked: Chunk,
  where: 'list' | 'table' | 'heading' | 'paragraph' | 'fence-comment',
  tools: Tools,
  titled = false,
): FoundCommand[] {
  const found: FoundCommand[] = [];
  const chunk = { ...marked, text: withSmallName(withoutEmphasis(marked.text, tools), where, tools) };
  const skip = where === 'table' && chunk.text.startsWith('-') ? 0 : lead.exec(chunk.text)![0].length;
  const called = sole.exec(chunk.text.slice(skip));
  const [lexed] = called ? lex(' '.repeat(skip) + called[1]!, 'sh').commands : [];
  const titles = lexed && accept(lexed, chunk, where, tools, { alone: true, titled: true });
  if (titles && titles.read.grammar === 'generic') return [{ ...titles, role: 'head' }];
  const names = where === 'heading' || where === 'list' ? findNames(chunk, skip, where, tools) : [];
  if (names.length > 0) return names;
  const start = findAt(chunk, skip, where, tools, { atStart: true, titled });
  if (start) found.push(start, ...nestedIn(start, tools));
  for (const at of calledPlaces(chunk.text, tools)) {
    if (at !== skip || found.some((other) => at < other.end)) continue;
    const name = /^[\w-]+/.exec(chunk.text.slice(at))![0];
    const [lexed] = lex(' '.repeat(at) + name, 'sh').commands;
    const called = lexed && accept(lexed, chunk, where, tools, { alone: true, titled: true });
    if (called && !isPassing(chunk.text.slice(called.end), true)) found.push(called);
  }
  for (const at of toolPlaces(chunk.text, tools)) {
    if (at <= skip || found.some((other) => at < other.end)) continue;
    // `… | git apply`: the end of a pipe belongs to its first command.
    if (/\|\s*$/.test(chunk.text.slice(0, at))) continue;
    const inside = findAt(chunk, at, where, tools, { atStart: false, titled: false });
    if (inside) found.push(inside, ...nestedIn(inside, tools));
  }
  return found;
}

/** `top 명령어`, `ls 주요 옵션`: a text that calls a name a command, or speaks of its options, and says no more. */
const sole = /^([a-z][\w-]*)\s?(?:(?:명령어?|커맨드)(?:의?\s옵션)?|(?:의\s)?(?:주요\s|자주 쓰는\s)?옵션)\s*$/;

const names = /^[a-z][\w.-]*(?:\s*(?:\/|,|&|·|와|과|및|\svs\.?\s)\s*[a-z][\w.-]*)+$/;

/** The commands of a text that is a row of their names: `chown / chgrp`, `cp, mv`; none where one of them is no command. */
function findNames(chunk: Chunk, skip: number, where: FoundCommand['where'], tools: Tools): FoundCommand[] {
  const text = chunk.text.slice(skip).trimEnd();
  if (!names.test(text)) return [];
  const places = [...text.matchAll(/(?<![\w.-])[a-z][\w.-]*/g)].filter(([word]) => !/^vs\.?$/.test(word));
  const found = places.flatMap(({ 0: word, index }): FoundCommand[] => {
    const [lexed] = lex(' '.repeat(skip + index) + word, 'sh').commands;
    const result = lexed && accept(lexed, chunk, where, tools, { alone: true, named: true });
    return result ? [{ ...result, role: 'head' }] : [];
  });
  return found.length === places.length ? found : [];
}

/** A text with blanks for its inline codes, which are read by themselves. */
function withoutCode(text: string): string {
  return text.replaceAll(/(`+)[^`]+\1/g, (code) => ' '.repeat(code.length));
}

/** Where a text calls an executable without a grammar a command: `curl 명령을 통해서 …`. */
function* calledPlaces(text: string, tools: Tools): Generator<number> {
  const masked = withoutCode(text);
  const called =
    /(?<![\w./@-]|[a-z] )[a-z][\w-]+(?=\s?(?:이?라는\s)?(?:명령어?|커맨드)(?:을|를|은|는|으로|로)\s)/g;
  for (const { 0: name, index } of masked.matchAll(called))
    if (executables.has(name) && !tools.has(name) && !Object.hasOwn(subcommandDepth, name)) yield index;
}

/** The end of a Korean word, and a mark behind it. */
const afterKorean = /[가-힣][,.)]?(?:\s*["'(]|\s+(?:(?:→|->|:)\s+)?)$/;

/**
 * Where the name of a tool with a grammar stands in plain text, followed by another word; or that of another
 * executable behind a Korean word: `소유자는 chown -R … 처럼`.
 */
function* toolPlaces(text: string, tools: Tools): Generator<number> {
  const masked = withoutCode(text);
  for (const match of masked.matchAll(/(?<![\w./@-])[a-z][\w-]*(?= +[\w"'./~[<-])/g)) {
    const [name] = match;
    const system = name === 'sudo' || (executables.has(name) && !ordinaryWords.has(name));
    const typed = system && afterKorean.test(masked.slice(0, match.index));
    if (tools.has(name) ? /^ +[a-z-]/.test(masked.slice(match.index + name.length)) : typed)
      yield match.index;
  }
}

function findAt(
  chunk: Chunk,
  at: number,
  where: FoundCommand['where'],
  tools: Tools,
  { atStart, titled }: { atStart: boolean; titled: boolean },
): FoundCommand | undefined {
  const rest = chunk.text.slice(at);
  if (!/^[a-z.~/$]/.test(rest)) return undefined;
  const prompt = findPrompt(rest);
  const from = at + (prompt && prompt.kind !== 'other' ? prompt.length : 0);
  const tail = chunk.text.slice(from);
  const mark = separator.exec(tail);
  const next = listing.exec(tail);
  const step = nextTool(tail, tools);
  const quote = closingQuote(chunk.text, at);
  const markup = /`|(?<=\S)(?:\*\*|__)/.exec(tail);
  // `git push 🚀`: nobody types a picture.
  const picture = /\s+\p{Extended_Pictographic}/u.exec(tail);
  const ends = [mark, next, markup, picture].map((end) => end?.index ?? Infinity);
  const end = from + Math.min(tail.length, step, quote - from, ...ends);
  const quoted = end === quote;
  const strong = markup !== null && end === from + markup.index && endsHead(tail.slice(markup.index));
  const [typed] = lex(' '.repeat(from) + chunk.text.slice(from, end), 'sh').commands;
  if (typed === undefined) return undefined;
  const lexed = atStart && where !== 'paragraph' ? readSynopsis(typed) : typed;
  const whole =
    atStart && (end === chunk.text.length || (strong && /^(?:\*\*|__)\s*$/.test(tail.slice(end - from))));
  const cell = whole && (where === 'table' || (where !== 'paragraph' && !/[가-힣]/.test(chunk.text)));
  const closed = cell || strong || quoted || (mark !== null && end === from + mark.index);
  const cut = cutAtKorean(lexed, closed);
  const prompted = prompt !== undefined && prompt.kind !== 'other';
  const sole =
    whole &&
    !/[가-힣]/.test(tail.replaceAll(/<[^<>]*>|\[[^[\]]*\]/g, '')) &&
    cut.words.length > 1 &&
    cut.words.length <= 12;
  const clean = lexed.words.length === cut.words.length && lexed.end === cut.end;
  const result = accept(cut, chunk, where, tools, {
    alone: (closed || sole) && atStart,
    named: clean && where !== 'table',
    titled: titled && whole,
    prompted,
  });
  if (result === undefined || (result.read.isGroup && !quoted && !isSynopsis(result.read))) return undefined;
  if (!quoted && where !== 'heading' && isNamedInPassing(result, chunk.text, atStart)) return undefined;
  return { ...result, role: textRole(result, atStart && clean, closed) };
}

/** A bare name that the sentence is not about, or an option that goes by its tool: `docker -v 옵션과 같다`. */
function isNamedInPassing({ read, lexed }: FoundCommand, text: string, atStart: boolean): boolean {
  const behind = text.slice(lexed.end);
  if (read.path.length === 0 && read.options.length > 0) return /^\s*옵션/.test(behind);
  return read.args.length + read.options.length === 0 && isPassing(behind, atStart);
}

/** A group with options, or with a word for its subcommands: `docker container 하위_커맨드 옵션`. */
function isSynopsis({ options, args }: ReadCommand): boolean {
  return options.length > 0 || /명령|커맨드|command/i.test(args[0]?.value ?? '');
}

/** The end of strong text that heads a definition: `**git stash list**: …`. */
function endsHead(rest: string): boolean {
  return /^(?:\*\*|__)\s*(?:[:：]|$|[-–—→(]|->)/.test(rest);
}

/** In plain text a command ends before the first Korean word, but for arguments before a mark that ends it. */
function cutAtKorean(command: LexedCommand, closed: boolean): LexedCommand {
  const korean = command.words.findIndex(
    (word) => isKorean(word) || (word.placeholder && withoutParticle(word) !== undefined),
  );
  if (korean < 0) return command;
  const rest = command.words.slice(korean).filter((word) => isKorean(word));
  const nouns = rest.every(({ value }) => !hasEnding(value));
  if (closed && rest.length <= 2 && nouns && command.words.length <= 8) return command;
  const glued = withoutParticle(command.words[korean]!);
  const words = [...command.words.slice(0, korean), ...(glued ? [glued] : [])];
  return { ...command, words, end: words.at(-1)?.end ?? command.start };
}

const particle =
  /^([A-Za-z][\w:./-]*?|.*[\]>}])(?:명령어?|커맨드)?(?:은|는|이|가|을|를|으로|로|에서|에|와|과|의|도|만|이나|라고|하고|처럼|이란|란|이라는|라는)$/;

/** `run을` is the word `run`, `<이름>을` the placeholder `<이름>`, with a particle glued to it. */
function withoutParticle(word: LexedWord): LexedWord | undefined {
  const value = particle.exec(word.value)?.[1];
  return value === undefined ? undefined : { ...word, value, end: word.start + value.length };
}

function textRole(found: FoundCommand, whole: boolean, marked: boolean): InvocationRole {
  const { read, lexed } = found;
  const bare = read.options.length + read.args.length === 0;
  if (lexed.words.some((word) => word.placeholder || isKorean(word))) return 'template';
  if (!whole) return 'mention';
  if (bare) return marked ? 'head' : 'mention';
  return read.problems.some(({ kind }) => kind === 'missing-argument') ? 'head' : 'line';
}

function accept(
  command: LexedCommand,
  chunk: Chunk,
  where: FoundCommand['where'],
  tools: Tools,
  around: Pick<Surroundings, 'alone' | 'named' | 'titled' | 'piped'> & { prompted?: boolean },
): FoundCommand | undefined {
  const read = readCommand(command, tools);
  if (read === undefined) return undefined;
  const evidence = judge(read, command, {
    where: where === 'inline' ? 'inline' : 'text',
    prompted: false,
    shellTag: false,
    amongCommands: false,
    ...around,
  });
  if (evidence === undefined) return undefined;
  return {
    chunk,
    lexed: command,
    read,
    where,
    role: 'mention',
    evidence: [evidence],
    piped: [],
    end: command.end,
    inContainer: false,
  };
}
