import type { Tools } from '../grammar/tools.ts';
import type { CommandSpan } from '../study/nodes.ts';
import { joinLines } from './chunk.ts';
import type { Group } from './command-group.ts';
import type { FoundCommand } from './found-command.ts';
import type { LexedWord } from './lexer.ts';
import { readCommand } from './read-command.ts';

/** Words alone at the start of a text, or before the mark behind which their meaning stands: `start`, `stop / start :`. */
const soleWords =
  /^\s*[-*+]?\s*(?:\*\*|`)*([a-z][a-z-]*(?:\s*[/,]\s*[a-z][a-z-]*)*)(?:\*\*|`)*\s*(?:$|[:：](?=\s)|\s[-–]\s)/;

/** The word with which a text begins that says no more, or tells its meaning behind a mark. */
export function soleWord(text: string): string | undefined {
  const words = soleWords.exec(text)?.[1];
  return words !== undefined && /^[a-z-]+$/.test(words) ? words : undefined;
}

/** The commands of a cell, an item or a code that is subcommands of a group and nothing else. */
export function bareSubcommands(span: CommandSpan, group: Group, tools: Tools): FoundCommand[] {
  if (span.where !== 'table' && span.where !== 'list' && span.where !== 'inline') return [];
  const [whole, words] = soleWords.exec(joinLines(span.lines).text) ?? [];
  if (whole === undefined || words === undefined) return [];
  const from = whole.indexOf(words);
  const places = [...words.matchAll(/[a-z][a-z-]*/g)];
  const found = places.flatMap(({ 0: name, index }) => {
    const command = group.has(name)
      ? subcommandAt(span, { name, start: from + index, group }, tools)
      : undefined;
    return command && !command.read.isGroup ? [command] : [];
  });
  return found.length === places.length ? found : [];
}

/** A subcommand in a span as a command of its group; the group's words have an empty place. */
export function subcommandAt(
  span: CommandSpan,
  { name, start, group }: { name: string; start: number; group: Group },
  tools: Tools,
): FoundCommand | undefined {
  const end = start + name.length;
  const word = (value: string, until: number): LexedWord => ({
    value,
    start,
    end: until,
    placeholder: false,
    quoted: false,
    nested: [],
  });
  const words = [...group.words.map((value) => word(value, start)), word(name, end)];
  const lexed = { words, redirections: [], before: '' as const, start, end };
  const read = readCommand(lexed, tools);
  if (read === undefined || span.where === 'fence') return undefined;
  return {
    chunk: joinLines(span.lines),
    lexed,
    read: { ...read, problems: [] },
    where: span.where,
    role: 'head',
    evidence: [{ rule: 'under-path', detail: group.words.join(' ') }],
    piped: [],
    end,
    inContainer: false,
  };
}
