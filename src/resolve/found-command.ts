import type { Evidence, InvocationRole, SpanPlace } from '../study/nodes.ts';
import type { Chunk } from './chunk.ts';
import type { LexedCommand } from './lexer.ts';
import type { ReadCommand } from './read-command.ts';

/** A command found in a span, not yet an `Invocation`: it has no number and no context. */
export interface FoundCommand {
  chunk: Chunk;
  lexed: LexedCommand;
  read: ReadCommand;
  where: SpanPlace | 'fence-comment';
  role: InvocationRole;
  evidence: Evidence[];
  /** Commands after its `|`. */
  piped: { executable: string; text: string }[];
  /** A pipe's text ends with its last command. */
  end: number;
  /** Typed at a prompt that only containers have. */
  inContainer: boolean;
}
