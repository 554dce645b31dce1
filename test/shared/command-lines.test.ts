import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildTools } from '../../src/grammar/tools.ts';
import { tellDialect } from '../../src/resolve/dialect.ts';
import { lex, type LexedCommand } from '../../src/resolve/lexer.ts';
import { findPrompt, findWeakPrompt } from '../../src/resolve/prompt.ts';
import { readCommand } from '../../src/resolve/read-command.ts';

interface LabeledLine {
  id: number;
  raw: string;
  commands: string[][];
  docker: { path: string; flags: Record<string, (string | true)[]>; args: string[] }[];
}

const truth = new URL('../../../shared/truth/command_lines.json', import.meta.url);
const labeled = JSON.parse(readFileSync(truth, 'utf8')) as LabeledLine[];
const tools = buildTools();

function lexLine(raw: string): LexedCommand[] {
  const prompt = findPrompt(raw) ?? findWeakPrompt(raw);
  const dialect = tellDialect(raw.split('\n'), prompt ? [prompt] : [], undefined);
  const { commands } = lex(raw.slice(prompt?.length ?? 0), dialect);
  return commands.flatMap((command) => [command, ...command.words.flatMap(({ nested }) => nested)]);
}

describe('hand-labeled command lines', () => {
  test.each(labeled.map((line) => [line.id, line.raw, line] as const))('%i: %s', (_id, raw, line) => {
    const commands = lexLine(raw);
    expect(commands.map(({ words }) => words.map(({ value }) => value))).toEqual(line.commands);
    const docker = commands
      .map((command) => readCommand(command, tools)!)
      .filter(({ grammar }) => grammar === 'docker');
    expect(
      docker.map(({ canonical, options, args }) => ({
        path: canonical.replace(/^docker /, ''),
        flags: Object.fromEntries(
          [...new Set(options.map(({ long }) => long.slice(2)))].map((long) => [
            long,
            options.filter((option) => option.long === `--${long}`).map(({ value }) => value ?? true),
          ]),
        ),
        args: args.map(({ value }) => value),
      })),
    ).toEqual(line.docker);
    expect(
      docker.flatMap(({ problems }) => problems.filter(({ kind }) => kind !== 'deprecated-option')),
    ).toEqual([]);
  });
});
