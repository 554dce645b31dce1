import { describe, expect, test } from 'vitest';
import { docker } from '../../src/grammar/docker.ts';
import { buildTools } from '../../src/grammar/tools.ts';
import { lex } from '../../src/resolve/lexer.ts';
import { type ReadCommand, readCommand } from '../../src/resolve/read-command.ts';
import { type GeneratedLine, generateLine, runnableCommands, textOf } from './docker-lines.ts';
import { generateFault, type GeneratedFault } from './docker-faults.ts';
import { seeded } from './random.ts';

const tools = buildTools();
const commands = runnableCommands(docker);

function read(text: string): ReadCommand {
  const lexed = lex(text, 'sh').commands;
  const [command] = lexed.map((one) => readCommand(one, tools));
  if (lexed.length !== 1 || command === undefined) throw new Error(`No command line: ${text}`);
  return command;
}

/** Every command at least four times, up to 992 lines. */
const valid = Array.from({ length: 992 }, (_, index): GeneratedLine => {
  return generateLine(docker, commands[index % commands.length]!, seeded(index));
});

describe('992 generated docker command lines', () => {
  test('use every command and most of the options', () => {
    expect(new Set(valid.map(({ canonical }) => canonical)).size).toBe(commands.length);
    const used = new Set(valid.flatMap(({ options }) => options.map(({ long }) => long)));
    expect(used.size).toBeGreaterThan(250);
  });

  test('resolve without a complaint, to the command, options and arguments they were made of', () => {
    for (const line of valid) {
      const text = textOf(line.words);
      const { canonical, options, args, problems } = read(text);
      expect({
        text,
        canonical,
        options: options.map(({ long, value }) => ({ long, ...(value !== undefined && { value }) })),
        arguments: args.map(({ value }) => value),
        problems,
      }).toEqual({
        text,
        canonical: line.canonical,
        options: line.options,
        arguments: line.arguments,
        problems: [],
      });
    }
  });
});

describe('500 generated docker command lines with one fault', () => {
  const kinds: readonly GeneratedFault['kind'][] = [
    'unknown-subcommand',
    'unknown-option',
    'missing-value',
    'extra-argument',
  ];
  const faults = Array.from({ length: 500 }, (_, index) =>
    generateFault(docker, commands, kinds[index % kinds.length]!, seeded(10_000 + index)),
  );

  test('are all reported, at the word at fault and nowhere else', () => {
    for (const { text, kind, start, end } of faults) {
      const places = read(text).problems.map((problem) => [
        problem.kind,
        text.slice(problem.start, problem.end),
      ]);
      expect({ text, places }).toEqual({ text, places: [[kind, text.slice(start, end)]] });
    }
  });

  test('get the right suggestion in at least 95 of 100', () => {
    const misspelled = faults.filter(({ meant }) => meant !== undefined);
    const missed = misspelled.flatMap(({ text, meant }) => {
      const [problem] = read(text).problems;
      return problem?.suggestion === meant ? [] : [`${text}: ${problem?.suggestion} for ${meant}`];
    });
    expect(misspelled.length).toBe(250);
    expect(missed.slice(misspelled.length * 0.05)).toEqual([]);
  });
});
