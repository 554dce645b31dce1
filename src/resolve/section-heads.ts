import { systemCommands } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan, OutlinedNote, StudyContent } from '../study/nodes.ts';
import { joinLines } from './chunk.ts';
import type { FoundCommand } from './found-command.ts';
import type { LexedWord } from './lexer.ts';
import { readCommand } from './read-command.ts';

/** The commands found in one span. */
export interface SpanCommands {
  readonly span: CommandSpan;
  readonly found: readonly FoundCommand[];
}

/** A heading's first word, its number and marks left out, and the meaning behind it: `### 1. run (컨테이너 실행)`. */
const word = /^(?:[\s*_~-]|\d+(?:[.-]\d+)*[.)]?\s)*([a-z][\w-]*)(?=[*_]*\s*(?:[-–—→]\s|[:：(]).*[가-힣])/;

/** A heading that is a whole path and nothing else: `## Git merge`. */
const path = /^(?:[\s*_~-]|\d+(?:[.-]\d+)*[.)]?\s)*([A-Z][\w-]* [a-z][\w-]*(?: [a-z][\w-]*)?)(?=[*_]*\s*$)/;

/** A system command's bare name, an ordinary word as well: `#### kill`. */
const name = /^(?:[\s*_~-]|\d+(?:[.-]\d+)*[.)]?\s)*([a-z][\w-]*)(?=[*_]*\s*$)/;

/** The other way round: `파일 찾기 - find`. */
const last = /[가-힣)]\s*(?:[-–—:：]\s+|\()([a-z][\w-]*)(?=\)?\s*$)/;

/**
 * Finds commands that a heading names, with a meaning, by a word that alone could be anything, and that are typed below
 * it: `run - 컨테이너 실행` above `docker run …`, `find - 파일 찾기` above `find . -name …`; and `Git merge` above
 * `git merge dev`. By id of the heading's span.
 */
export function findSectionHeads(
  note: OutlinedNote,
  spans: readonly SpanCommands[],
  tools: Tools,
): ReadonlyMap<string, FoundCommand> {
  const heads = new Map<string, FoundCommand>();
  const outer = outerSections(note.children);
  const typed = new Map<string, FoundCommand[]>();
  for (const { span, found } of spans) {
    if (span.where === 'heading') continue;
    const own = found.filter(({ where }) => where !== 'fence-comment');
    for (const section of outer.get(span.section) ?? [span.section])
      typed.set(section, [...(typed.get(section) ?? []), ...own]);
  }
  for (const { span, found } of spans) {
    if (span.where !== 'heading' || found.some(({ read }) => read.grammar !== 'generic')) continue;
    const text = span.lines[0]!.text;
    const match = word.exec(text) ?? path.exec(text) ?? last.exec(text);
    const called = match?.[1]?.toLowerCase();
    const below = typed.get(span.section) ?? [];
    const named = called && below.find((command) => isCalled(command, called));
    const head = match && named ? headOf(span, match, named, tools) : systemHead(span, text, below, tools);
    if (head) heads.set(span.id, head);
  }
  return heads;
}

function systemHead(
  span: CommandSpan,
  text: string,
  below: readonly FoundCommand[],
  tools: Tools,
): FoundCommand | undefined {
  const match = name.exec(text);
  if (!match || !systemCommands.has(match[1]!)) return undefined;
  const named = below.find(({ read, role }) => role !== 'mention' && read.name === match[1]);
  return named && headOf(span, match, named, tools);
}

/** Whether a command's path, or its last word, is the name. */
function isCalled({ read, role }: FoundCommand, name: string): boolean {
  if (role === 'mention') return false;
  const last = read.path.at(-1)?.value ?? read.name;
  return read.written === name || read.canonical === name || last === name;
}

function headOf(
  span: CommandSpan,
  match: RegExpExecArray,
  { read }: FoundCommand,
  tools: Tools,
): FoundCommand | undefined {
  const chunk = joinLines(span.lines);
  const end = match.index + match[0].length;
  const start = end - match[1]!.length;
  const words = [read.name, ...read.path.map(({ value }) => value)].map((value): LexedWord => ({
    value,
    start,
    end,
    placeholder: false,
    quoted: false,
    nested: [],
  }));
  const lexed = { words, redirections: [], before: '' as const, start, end };
  const own = readCommand(lexed, tools);
  if (own === undefined) return undefined;
  return {
    chunk,
    lexed,
    read: { ...own, problems: [] },
    where: 'heading',
    role: 'head',
    evidence: [{ rule: 'typed-below', detail: read.canonical }],
    piped: [],
    end,
    inContainer: false,
  };
}

/** Anchors of each chapter or section with those around it, itself first. */
function outerSections(
  children: readonly StudyContent[],
  around: readonly string[] = [],
): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, readonly string[]>();
  for (const child of children) {
    if (child.type !== 'chapter' && child.type !== 'section') continue;
    const own = [child.anchor, ...around];
    all.set(child.anchor, own);
    for (const [anchor, outer] of outerSections(child.children, own)) all.set(anchor, outer);
  }
  return all;
}
