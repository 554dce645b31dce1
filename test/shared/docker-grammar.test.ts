import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { docker } from '../../src/grammar/docker.ts';
import type { GrammarCommand } from '../../src/grammar/grammar.ts';

const optionFact = z.object({
  long: z.string(),
  short: z.string().optional(),
  value: z.string().optional(),
  hidden: z.boolean().optional(),
  deprecated: z.boolean().optional(),
  means: z.string().optional(),
});

const commandFact = z.object({
  options: z.array(optionFact).optional(),
  arguments: z.object({ min: z.int(), max: z.int().optional() }).optional(),
  flagsEndAtFirstArgument: z.boolean().optional(),
});

const factsFile = new URL('../../../shared/facts/docker-grammar.json', import.meta.url);
const facts = Object.entries(
  z.object({ commands: z.record(z.string(), commandFact) }).parse(JSON.parse(readFileSync(factsFile, 'utf8')))
    .commands,
);

const byAlias = new Map(
  Object.values(docker.commands).flatMap((command) =>
    (command.aliases ?? []).map((alias): [string, GrammarCommand] => [alias, command]),
  ),
);
const find = (path: string): GrammarCommand | undefined => docker.commands[path] ?? byAlias.get(path);

/** A build may be read off either builder; only there the name of a value's type differs between facts. */
const isBuild = (path: string): boolean => path === 'docker image build' || path === 'docker buildx build';

const describeOption = (option: z.infer<typeof optionFact>, build: boolean): string =>
  [
    option.short ? `-${option.short}, --${option.long}` : `--${option.long}`,
    option.value === undefined ? 'flag' : build ? 'value' : option.value,
    option.hidden ? 'hidden' : '',
    option.deprecated ? 'deprecated' : '',
    option.means ? `means ${option.means}` : '',
  ].join(' ');

test('reads 234 commands and 1,290 options from the facts', () => {
  expect(facts).toHaveLength(234);
  expect(facts.flatMap(([, { options }]) => options ?? [])).toHaveLength(1290);
});

test('holds every command of the facts, by its path or an alias', () => {
  expect(facts.map(([path]) => path).filter((path) => find(path) === undefined)).toEqual([]);
});

test('holds every option of the facts as it is', () => {
  const missing = facts.flatMap(([path, { options = [] }]) => {
    const known = new Set(
      find(path)?.options?.map(({ long = '', ...rest }) => describeOption({ long, ...rest }, isBuild(path))),
    );
    return options
      .map((option) => describeOption(option, isBuild(path)))
      .filter((option) => !known.has(option));
  });
  // The facts leave open what the hidden --workdir of compose stands for; the grammar says it.
  expect(missing).toEqual(['--workdir string hidden  ']);
});

test('holds the argument counts of the facts', () => {
  const different = facts.filter(
    ([path, fact]) =>
      fact.arguments !== undefined && JSON.stringify(find(path)?.args) !== JSON.stringify(fact.arguments),
  );
  expect(different).toEqual([]);
});

test('ends options at the first argument where the facts do', () => {
  const different = facts.filter(
    ([path, fact]) => (fact.flagsEndAtFirstArgument ?? false) !== (find(path)?.optionsEndAtArgument ?? false),
  );
  expect(different.map(([path]) => path)).toEqual([]);
});
