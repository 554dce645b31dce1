import type { Tools } from '../grammar/tools.ts';
import type { Dockerfile } from '../study/dockerfile.ts';
import type { BlockKind, CommandBlock, CommandSpan } from '../study/nodes.ts';
import { readDockerfile } from './dockerfile.ts';
import { isEnvTag } from './dialect.ts';
import { envTokens, isEnvFile } from './env-file.ts';
import { dockerfileTokens, yamlTokens } from './file-tokens.ts';
import type { FoundCommand } from './found-command.ts';
import { readSession } from './session.ts';
import { roughTokens } from './tokens.ts';
import { readYaml } from './yaml-file.ts';

/** What a fence that holds a file says: the file, its colored pieces, commands that stand beside it. */
export type ReadFile = Pick<CommandBlock, 'tokens' | 'dockerfile' | 'documents'> & { found: FoundCommand[] };

/** Reads a fence whose shape told what file it holds. */
export function readFile(kind: BlockKind, span: CommandSpan, tools: Tools): ReadFile {
  if (kind === 'dockerfile') {
    const dockerfile = readDockerfile(span, tools);
    const found = commandsBeside(dockerfile, span, tools);
    return { dockerfile, tokens: dockerfileTokens(dockerfile), found };
  }
  if (kind !== 'compose' && kind !== 'kubernetes' && kind !== 'config') return { tokens: [], found: [] };
  if (
    kind === 'config' &&
    isEnvFile(
      span.lines.map(({ text }) => text),
      isEnvTag(span.info),
    )
  )
    return { tokens: envTokens(span.lines), found: [] };
  const documents = readYaml(span.lines, kind);
  if (documents === undefined) return { tokens: roughTokens(span.lines), found: [] };
  const tokens = yamlTokens(documents, span.lines);
  return { tokens, found: [], ...(kind !== 'config' && { documents }) };
}

/** Authors write the command that builds a Dockerfile below it, in the same fence. */
function commandsBeside({ strays }: Dockerfile, span: CommandSpan, tools: Tools): FoundCommand[] {
  const lines = new Set(
    strays.flatMap(({ position: { start, end } }) =>
      Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index),
    ),
  );
  if (lines.size === 0) return [];
  const beside = { ...span, lines: span.lines.filter(({ line }) => lines.has(line)) };
  return readSession(beside, tools).commands.filter(
    ({ where, read, evidence }) =>
      where === 'fence' &&
      ((read.grammar !== 'generic' && read.path.length > 0) ||
        evidence.some(({ rule }) => rule === 'prompt')),
  );
}
