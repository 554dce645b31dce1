import type { Tools } from '../grammar/tools.ts';
import { commandTitle } from '../language/command-title.ts';
import type {
  BlockKind,
  CommandBlock,
  CommandSpan,
  Invocation,
  OutlinedNote,
  ResolvedNote,
  Token,
} from '../study/nodes.ts';
import { findBareSubcommands } from './bare-subcommands.ts';
import { isProgramTag, kindByShape, kindWithoutCommands } from './block-kind.ts';
import { brokenLines } from './broken-lines.ts';
import { joinLines } from './chunk.ts';
import { markContexts } from './context.ts';
import type { FoundCommand } from './found-command.ts';
import { toInvocation } from './invocation.ts';
import { findInCompany } from './in-company.ts';
import { readFile } from './read-file.ts';
import { findInInline, findInText } from './plain-text.ts';
import { findSectionHeads } from './section-heads.ts';
import { readSession } from './session.ts';
import { isBareName, shadowedNames } from './shadowed-names.ts';
import { type Standing, standingOf } from './standing.ts';
import { commandTokens, lineTokens, withoutOverlap } from './tokens.ts';

/**
 * Decides for every span what it is, and reads the commands in it: by the lexer, the grammars and what
 * surrounds it. Fences always become blocks; other spans only where they hold a command.
 */
export function resolve(note: OutlinedNote, tools: Tools): ResolvedNote {
  const blocks: CommandBlock[] = [];
  const invocations: Invocation[] = [];
  const read = readSpans(note, tools);
  const found = read.map(({ span, block }) => ({ span, found: block?.found ?? [] }));
  const heads = findSectionHeads(note, found, tools);
  const company = findInCompany(found, tools);
  for (const { span, block: own } of read) {
    const head = heads.get(span.id);
    const named = head ? [head] : company.get(span.id);
    const block = named ? { node: emptyBlock(span, 'session', span.where), found: [...named] } : own;
    if (block === undefined) continue;
    const found = block.found.map((command) =>
      toInvocation(command, {
        id: '',
        block: span.id,
        section: span.section,
        dialect: block.node.dialect,
      }),
    );
    for (const invocation of found) {
      invocations.push(invocation);
      invocation.id = `c${invocations.length}`;
    }
    block.node.invocations = found.map(({ id }) => id);
    const tokens = withoutOverlap([...commandTokens(found.filter(isShown)), ...block.node.tokens]);
    blocks.push({ ...block.node, tokens });
  }
  markContexts(invocations, tools);
  return { ...note, blocks, invocations };
}

/** Reads every span by itself, with what stands beside it. */
function readSpans(note: OutlinedNote, tools: Tools): { span: CommandSpan; block: ReadBlock | undefined }[] {
  const standing = standingOf(note.spans);
  const bare = findBareSubcommands(note.spans, standing.called, tools);
  const read = note.spans.map((span) => {
    const under = bare.get(span.id);
    if (under) return { span, block: { node: emptyBlock(span, 'session', span.where), found: [...under] } };
    const block = span.where === 'fence' ? readFence(span, tools) : readText(span, tools, standing);
    return { span, block };
  });
  const shadowed = shadowedNames(read.flatMap(({ block }) => block?.found ?? []));
  return read.map(({ span, block }) => {
    const found = block?.found.filter((one) => !isBareName(one) || !shadowed.has(one.read.name)) ?? [];
    const gone = block !== undefined && block.found.length > 0 && found.length === 0;
    return { span, block: block && !(gone && span.where !== 'fence') ? { ...block, found } : undefined };
  });
}

function isShown(invocation: Invocation): boolean {
  return invocation.where !== 'fence-comment';
}

interface ReadBlock {
  node: CommandBlock;
  found: FoundCommand[];
}

function readFence(span: CommandSpan, tools: Tools): ReadBlock {
  const texts = span.lines.map(({ text }) => text);
  const shape = kindByShape(texts, span.info);
  if (shape !== undefined) {
    const { found, ...read } = readFile(shape, span, tools);
    return { node: { ...emptyBlock(span, shape, 'shape'), ...read }, found };
  }
  const session = readSession(span, tools);
  const all = session.lines.every(({ kind }) => kind !== 'output' && kind !== 'prose' && kind !== 'input');
  const strong = all || session.commands.some(isStrong);
  if (session.commands.length === 0 || (isProgramTag(span.info) && !strong)) {
    return { node: emptyBlock(span, kindWithoutCommands(texts, span.info), 'no-command'), found: [] };
  }
  const tokens: Token[] = lineTokens(session.lines, span.lines);
  const node: CommandBlock = {
    ...emptyBlock(span, 'session', 'commands'),
    dialect: session.dialect,
    lines: session.lines,
    tokens,
  };
  return { node, found: session.commands };
}

/** A command of a known grammar, or one typed at a prompt, counts in any fence. */
function isStrong(found: FoundCommand): boolean {
  return (
    found.where === 'fence' &&
    ((found.read.grammar !== 'generic' && found.read.path.length > 0) ||
      found.evidence.some(({ rule }) => rule === 'prompt'))
  );
}

function emptyBlock(span: CommandSpan, kind: BlockKind, rule: string): CommandBlock {
  return {
    type: 'commandBlock',
    id: span.id,
    where: span.where,
    section: span.section,
    kind,
    ...(span.info !== undefined && { info: span.info }),
    dialect: 'sh',
    lines: [],
    invocations: [],
    tokens: [],
    evidence: [{ rule }],
    position: span.position,
  };
}

function readText(span: CommandSpan, tools: Tools, { alone, called }: Standing): ReadBlock | undefined {
  const { where } = span;
  if (where === 'fence') return undefined;
  const titled = span.column !== undefined && commandTitle.test(span.column);
  const found =
    where === 'inline'
      ? findInInline(span, tools, { alone: alone.has(span.id), called: called.has(span.id), titled })
      : brokenLines(span).flatMap((line) => findInText(joinLines([line]), where, tools, titled));
  if (found.length === 0) return undefined;
  return { node: emptyBlock(span, 'session', where), found };
}
