import { systemCommands } from '../grammar/generic.ts';
import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan, OutlinedNote, StudyContent } from '../study/nodes.ts';
import { joinLines } from './chunk.ts';
import type { FoundCommand } from './found-command.ts';
import type { LexedWord } from './lexer.ts';
import { type ReadCommand, readCommand } from './read-command.ts';

/** The commands found in one span. */
export interface SpanCommands {
  readonly span: CommandSpan;
  readonly found: readonly FoundCommand[];
}

/** A heading's first word or two, its number and marks left out, and the meaning behind it: `### 1. run (컨테이너 실행)`. */
const word =
  /^(?:[\s*_~-]|\d+(?:[.-]\d+)*[.)]?\s)*([a-z][\w-]*(?: [a-z][\w-]*)?)(?=[*_]*\s*(?:[-–—→]\s|[:：(]).*[가-힣])/;

/** A heading that is a path, its last words or a name alone: `## Git merge`, `### run`, `#### kill`. */
const bare =
  /^(?:[\s*_~-]|(?:(?:step|STEP|Step)\s*)?\d+(?:[.-]\d+)*[.)]?\s)*([A-Za-z][a-z][\w-]*(?: [A-Za-z][a-z][\w-]*){0,2})(?=[*_]*\s*$)/;

/** The other way round: `파일 찾기 - find`. */
const last = /[가-힣)]\s*[-–—:：]\s+([a-z][\w-]*)(?=\s*$)/;

/**
 * Finds commands that a heading names by words that alone could be anything, and that are typed below it:
 * `run - 컨테이너 실행` above `docker run …`, `find - 파일 찾기` above `find . -name …`, `Git merge` above `git merge dev`.
 * By id of the heading's span.
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
    for (const section of outer.get(span.section) ?? [span.section]) {
      const all = typed.get(section);
      if (all) all.push(...own);
      else typed.set(section, [...own]);
    }
  }
  const options = new Set(
    spans.flatMap(({ span }) =>
      span.where === 'list' && /^-{1,2}[A-Za-z][\w-]*(?:\s|,|$)/.test(span.lines[0]!.text)
        ? span.section
        : [],
    ),
  );
  for (const { span, found } of spans) {
    if (span.where !== 'heading' || found.some(({ read }) => read.grammar !== 'generic')) continue;
    const text = span.lines[0]!.text;
    const told = word.exec(text) ?? last.exec(text);
    const match = told ?? bare.exec(text);
    const called = match?.[1]?.toLowerCase();
    const below = (typed.get(span.section) ?? []).filter((one) => told !== null || !isProduct(one));
    const named = called && below.find((command) => isCalled(command, called));
    const head =
      match && named ? headOf(span, match, named.read, tools) : optionsHead(span, text, options, tools);
    if (head) heads.set(span.id, head);
  }
  return heads;
}

/** `#### free` above a list of options: the name of a system command. */
function optionsHead(
  span: CommandSpan,
  text: string,
  sections: ReadonlySet<string>,
  tools: Tools,
): FoundCommand | undefined {
  const match = bare.exec(text);
  const name = match?.[1];
  if (!match || name === undefined || !systemCommands.has(name) || !sections.has(span.section))
    return undefined;
  return headOf(span, match, { name, path: [], canonical: name }, tools);
}

/** `MySQL`, `python`: a heading that is the name of a product speaks of the product. */
function isProduct({ read }: FoundCommand): boolean {
  return read.path.length === 0 && !systemCommands.has(read.name);
}

/** Whether a command's path, or its last word, is the name. */
function isCalled({ read, role }: FoundCommand, name: string): boolean {
  if (role === 'mention') return false;
  const last = read.path.at(-1)?.value ?? read.name;
  const path = read.path.map(({ value }) => value).join(' ');
  return [read.written, read.canonical, path, ...(isObject(read) ? [] : [last])].includes(name);
}

/** `ingress` of `kubectl create ingress`: the last word says what is made, the one before it what is done. */
function isObject({ path }: ReadCommand): boolean {
  return path.length > 1 && path[0]!.value === 'create';
}

function headOf(
  span: CommandSpan,
  match: RegExpExecArray,
  read: Pick<ReadCommand, 'name' | 'path' | 'canonical'>,
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
