import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { git } from '../../src/grammar/git.ts';
import type { Grammar, GrammarOption } from '../../src/grammar/grammar.ts';
import { kubectl } from '../../src/grammar/kubectl.ts';

const meaning = z.string().regex(/^\S.*[^.。\s]$/u, 'one line without a full stop');
const koreanMeaning = meaning.regex(/다(?: \([^)]*\))?$/u, 'plain -다 style').max(42);

const optionSchema = z
  .strictObject({
    long: z
      .string()
      .regex(/^[a-z\d][a-z\d-]*$/)
      .optional(),
    short: z.string().length(1).optional(),
    value: z.string().optional(),
    optionalValue: z.boolean().optional(),
    optionalAtEnd: z.boolean().optional(),
    ko: koreanMeaning.optional(),
    en: meaning.max(70).optional(),
    hidden: z.boolean().optional(),
    deprecated: z.boolean().optional(),
    means: z.string().optional(),
  })
  .refine(({ long, short }) => long !== undefined || short !== undefined, 'has a name')
  .refine(({ ko, en }) => (ko === undefined) === (en === undefined), 'both languages or none');

const schemaOf = (tool: string, page: RegExp) =>
  z.strictObject({
    tool: z.literal(tool),
    source: z.string().startsWith(tool),
    executables: z.record(z.string(), z.string()),
    optionStyle: z.literal('git').optional(),
    addOns: z.array(z.string().regex(/^[a-z][a-z-]*$/)),
    commands: z.record(
      z.string().regex(new RegExp(`^${tool}(?: [a-z][a-z\\d-]*)*$`)),
      z
        .strictObject({
          aliases: z.array(z.string().startsWith(`${tool} `)).optional(),
          ko: koreanMeaning.optional(),
          en: meaning.max(70).optional(),
          url: z.string().regex(page),
          usage: z.string().startsWith(tool).optional(),
          args: z.strictObject({ min: z.int().min(0), max: z.int().optional() }).optional(),
          optionsEndAtArgument: z.boolean().optional(),
          runsCommandAt: z.int().optional(),
          opensShell: z
            .strictObject({ withoutAsking: z.boolean().optional(), byItself: z.boolean().optional() })
            .optional(),
          openOptions: z.boolean().optional(),
          numberOption: z.string().optional(),
          options: z.array(optionSchema).optional(),
          hidden: z.boolean().optional(),
        })
        .refine(({ ko, en }) => (ko === undefined) === (en === undefined), 'both languages or none'),
    ),
  });

const options = (grammar: Grammar, path: string): readonly GrammarOption[] =>
  grammar.commands[path]?.options ?? [];

const repeated = (names: readonly (string | undefined)[]): readonly (string | undefined)[] =>
  names.filter((name, index) => name !== undefined && names.indexOf(name) !== index);

describe.each([
  [git, schemaOf('git', /^https:\/\/git-scm\.com\/docs\/git(?:-[a-z-]+)?$/)],
  [
    kubectl,
    schemaOf(
      'kubectl',
      /^https:\/\/kubernetes\.io\/docs\/reference\/kubectl\/(?:generated\/(?:kubectl_[a-z_-]+\/)+)?$/,
    ),
  ],
] as const)('the grammar of $tool', (grammar, schema) => {
  const commands = Object.entries(grammar.commands);

  test('follows the schema', () => {
    expect(schema.safeParse(grammar).error?.issues ?? []).toEqual([]);
  });

  test('stands in the order of its paths, each with its parent', () => {
    const paths = commands.map(([path]) => path);
    expect(paths).toEqual([...paths].sort());
    const parents = paths.map((path) => path.split(' ').slice(0, -1).join(' ')).filter(Boolean);
    expect(parents.filter((parent) => !(parent in grammar.commands))).toEqual([]);
  });

  test('gives every alias to one command only, and none that is a command itself', () => {
    const aliases = commands.flatMap(([, command]) => command.aliases ?? []);
    expect(repeated(aliases)).toEqual([]);
    expect(aliases.filter((alias) => alias in grammar.commands)).toEqual([]);
  });

  test('has each option of a command once, and the one that another means', () => {
    const faults = commands.flatMap(([path]) => {
      const all = options(grammar, path);
      const longs = all.map(({ long }) => long);
      return [
        ...repeated(longs).map((long) => `${path} --${long}`),
        ...repeated(all.map(({ short }) => short)).map((short) => `${path} -${short}`),
        ...all.flatMap(({ means }) =>
          means === undefined || longs.includes(means) ? [] : `${path} ${means}`,
        ),
      ];
    });
    expect(faults).toEqual([]);
  });

  test('takes a possible count of arguments, and a number for an option it has', () => {
    expect(commands.filter(([, { args }]) => args && (args.max ?? Infinity) < args.min)).toEqual([]);
    const dangling = commands.filter(
      ([path, { numberOption }]) =>
        numberOption !== undefined && options(grammar, path).every(({ long }) => long !== numberOption),
    );
    expect(dangling).toEqual([]);
  });

  test('names no add-on that is a command', () => {
    expect(grammar.addOns?.filter((name) => `${grammar.tool} ${name}` in grammar.commands)).toEqual([]);
  });
});

test.each(
  `add am apply archive bisect blame branch bundle checkout cherry-pick clean clone commit config describe diff fetch
   format-patch gc grep init log maintenance merge mv notes pull push range-diff rebase reflog remote reset restore
   revert rm shortlog show sparse-checkout stash status submodule switch tag worktree`.split(/\s+/),
)('knows git %s and what it does', (name) => {
  expect(git.commands[`git ${name}`]).toMatchObject({ ko: expect.any(String), en: expect.any(String) });
});

test.each([
  'git remote add',
  'git stash pop',
  'git submodule update',
  'git worktree add',
  'git bisect start',
  'git reflog expire',
  'git notes add',
])('knows %s', (path) => {
  expect(git.commands[path]?.ko).toBeDefined();
});

test('explains at least a hundred commands of git, and every one of kubectl', () => {
  const explained = (grammar: Grammar) => Object.values(grammar.commands).filter(({ ko, en }) => ko && en);
  expect(explained(git).length).toBeGreaterThanOrEqual(100);
  expect(explained(kubectl)).toHaveLength(Object.keys(kubectl.commands).length);
});

test('explains the options that learners meet', () => {
  const silent = [
    ...['message', 'all', 'amend', 'no-edit', 'no-verify'].map((long) => ['git commit', long] as const),
    ...['soft', 'mixed', 'hard'].map((long) => ['git reset', long] as const),
    ...['set-upstream', 'force', 'force-with-lease', 'tags', 'delete'].map(
      (long) => ['git push', long] as const,
    ),
    ...['oneline', 'graph', 'all', 'max-count', 'author'].map((long) => ['git log', long] as const),
    ...['namespace', 'output', 'selector', 'all-namespaces', 'watch'].map(
      (long) => ['kubectl get', long] as const,
    ),
    ...['follow', 'tail', 'previous', 'container'].map((long) => ['kubectl logs', long] as const),
  ].filter(([path, long]) => {
    const grammar = path.startsWith('git') ? git : kubectl;
    return options(grammar, path).every((option) => option.long !== long || !option.ko || !option.en);
  });
  expect(silent).toEqual([]);
  const meanings = [git, kubectl].flatMap((grammar) =>
    Object.values(grammar.commands).flatMap((command) =>
      (command.options ?? []).flatMap(({ ko }) => ko ?? []),
    ),
  );
  expect(new Set(meanings).size).toBeGreaterThanOrEqual(300);
});

test('gives every command of kubectl the global options, its own first', () => {
  for (const path of Object.keys(kubectl.commands)) {
    expect(options(kubectl, path).map(({ long }) => long)).toEqual(
      expect.arrayContaining(['namespace', 'context', 'kubeconfig']),
    );
  }
  const namespace = options(kubectl, 'kubectl config set-context').filter(({ long }) => long === 'namespace');
  expect(namespace).toMatchObject([{ ko: '컨텍스트의 네임스페이스를 정한다' }]);
});
