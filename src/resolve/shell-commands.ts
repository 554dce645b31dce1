import type { Tools } from '../grammar/tools.ts';
import type { Invocation } from '../study/nodes.ts';
import type { Chunk } from './chunk.ts';
import type { FoundCommand } from './found-command.ts';
import { toInvocation } from './invocation.ts';
import { lex, type LexedCommand } from './lexer.ts';
import { readCommand } from './read-command.ts';

/** Reads text that is surely shell: every command of it, those behind a `|` with the first of their pipe. */
export function shellCommands(
  chunk: Chunk,
  tools: Tools,
  names: { id: (index: number) => string; block: string; section: string },
): Invocation[] {
  const found: FoundCommand[] = [];
  for (const lexed of lex(chunk.text, 'sh').commands) {
    const last = found.at(-1);
    const read = readCommand(lexed, tools);
    if (lexed.before === '|' && last !== undefined) {
      const text = chunk.text.slice(lexed.start, lexed.end);
      last.piped.push({ executable: read?.name ?? '', text });
      last.end = lexed.end;
    } else if (read !== undefined) found.push(foundIn(chunk, lexed, read));
  }
  const { id, ...rest } = names;
  return found.map((command, index) => toInvocation(command, { ...rest, id: id(index), dialect: 'sh' }));
}

function foundIn(chunk: Chunk, lexed: LexedCommand, read: FoundCommand['read']): FoundCommand {
  return {
    chunk,
    lexed,
    read,
    where: 'fence',
    role: 'line',
    evidence: [{ rule: 'dockerfile' }],
    piped: [],
    end: lexed.end,
    inContainer: false,
  };
}
