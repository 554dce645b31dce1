import { expect, test } from 'vitest';
import { z } from 'zod';
import { docker } from '../../src/grammar/docker.ts';
import type { GrammarOption } from '../../src/grammar/grammar.ts';

const meaning = z.string().regex(/^\S.*[^.。\s]$/u, 'one line without a full stop');
const koreanMeaning = meaning.regex(/다(?: \([^)]*\))?$/u, 'plain -다 style').max(42);

const optionSchema = z.strictObject({
  long: z.string().regex(/^[a-z][a-z0-9-]+$/),
  short: z.string().length(1).optional(),
  value: z.string().optional(),
  ko: koreanMeaning.optional(),
  en: meaning.max(70).optional(),
  hidden: z.boolean().optional(),
  deprecated: z.boolean().optional(),
  means: z.string().optional(),
  since: z
    .string()
    .regex(/^\d+\.\d+$/)
    .optional(),
});

const grammarSchema = z.strictObject({
  tool: z.literal('docker'),
  source: z.string(),
  executables: z.record(z.string(), z.string()),
  addOns: z.array(z.string().regex(/^[a-z][a-z-]*$/)),
  commands: z.record(
    z.string().regex(/^docker(?: [a-z][a-z-]*)*$/),
    z.strictObject({
      aliases: z.array(z.string().regex(/^docker(?: [a-z-]+)+$/)).optional(),
      ko: koreanMeaning,
      en: meaning.max(70),
      url: z
        .string()
        .regex(/^https:\/\/docs\.docker\.com\/reference\/cli\/docker\/(?:[a-z-]+\/)*$/)
        .optional(),
      usage: z.string().startsWith('docker').optional(),
      args: z.strictObject({ min: z.int().min(0), max: z.int().optional() }).optional(),
      optionsEndAtArgument: z.boolean().optional(),
      openOptions: z.boolean().optional(),
      runsCommandAt: z.int().optional(),
      opensShell: z
        .strictObject({ withoutAsking: z.boolean().optional(), byItself: z.boolean().optional() })
        .optional(),
      options: z.array(optionSchema).optional(),
      hidden: z.boolean().optional(),
    }),
  ),
});

const commands = Object.entries(docker.commands);
const options = (path: string): readonly GrammarOption[] => docker.commands[path]?.options ?? [];

const repeated = (names: readonly (string | undefined)[]): readonly (string | undefined)[] =>
  names.filter((name, index) => name !== undefined && names.indexOf(name) !== index);

test('follows the schema, with a meaning in both languages for every command', () => {
  expect(grammarSchema.safeParse(docker).error?.issues ?? []).toEqual([]);
});

test('stands in the order of its paths', () => {
  const paths = commands.map(([path]) => path);
  expect(paths).toEqual([...paths].sort());
});

test('has the parent of every command', () => {
  const orphans = commands
    .map(([path]) => path.split(' ').slice(0, -1).join(' '))
    .filter((parent) => parent !== '' && !(parent in docker.commands));
  expect(orphans).toEqual([]);
});

test('gives every alias to one command only, and none that is a command itself', () => {
  const aliases = commands.flatMap(([, command]) => command.aliases ?? []);
  expect(repeated(aliases)).toEqual([]);
  expect(aliases.filter((alias) => alias in docker.commands)).toEqual([]);
});

test.each([
  ['docker container ls', 'docker ps'],
  ['docker container run', 'docker run'],
  ['docker container exec', 'docker exec'],
  ['docker container rm', 'docker rm'],
  ['docker image build', 'docker build'],
  ['docker image ls', 'docker images'],
  ['docker image rm', 'docker rmi'],
  ['docker image pull', 'docker pull'],
  ['docker system info', 'docker info'],
])('shows %s in short as %s', (path, short) => {
  expect(docker.commands[path]?.aliases?.[0]).toBe(short);
});

test.each(['docker builder build', 'docker buildx build', 'docker buildx b'])(
  'reads %s as docker image build',
  (alias) => {
    expect(docker.commands['docker image build']?.aliases).toContain(alias);
  },
);

test('has each option of a command once', () => {
  const twice = commands.flatMap(([path]) => [
    ...repeated(options(path).map(({ long }) => long)).map((long) => `${path} --${long}`),
    ...repeated(options(path).map(({ short }) => short)).map((short) => `${path} -${short}`),
  ]);
  expect(twice).toEqual([]);
});

test('has the option that another one means', () => {
  const dangling = commands.flatMap(([path]) => {
    const longs = new Set(options(path).map(({ long }) => long));
    return options(path).filter(({ means }) => means !== undefined && !longs.has(means));
  });
  expect(dangling).toEqual([]);
});

test('takes a possible count of arguments', () => {
  const impossible = commands.filter(([, { args }]) => args && (args.max ?? Infinity) < args.min);
  expect(impossible).toEqual([]);
});

test('passes on the options of a command that runs in a container', () => {
  const running = commands.filter(([, { runsCommandAt }]) => runsCommandAt !== undefined);
  expect(running.filter(([, { optionsEndAtArgument }]) => !optionsEndAtArgument)).toEqual([]);
});

test('explains every option in both languages', () => {
  const explained = commands.flatMap(([path]) => options(path)).filter(({ ko, en }) => ko && en);
  expect(explained.length).toBeGreaterThanOrEqual(1_240);
  const silent = commands.flatMap(([path]) =>
    options(path)
      .filter(({ ko, en }) => !ko || !en)
      .map(({ long }) => `${path} --${long}`),
  );
  expect(silent).toEqual([]);
});

test('explains an option by what it does in its own command', () => {
  const ko = (path: string, long: string) => options(path).find((option) => option.long === long)?.ko;
  expect(ko('docker container ls', 'all')).toContain('컨테이너');
  expect(ko('docker image prune', 'all')).toContain('이미지');
  expect(ko('docker container rm', 'volumes')).not.toBe(ko('docker compose config', 'volumes'));
  expect(ko('docker image build', 'platform')).not.toBe(ko('docker image pull', 'platform'));
});

test('holds both the options of BuildKit and of the legacy builder for a build', () => {
  const longs = options('docker image build').map(({ long }) => long);
  expect(longs).toEqual(
    expect.arrayContaining(['build-arg', 'cache-to', 'load', 'push', 'squash', 'memory']),
  );
});

test.each([
  ['docker container run', 'net', 'network'],
  ['docker container stop', 'time', 'timeout'],
])('%s: reads --%s as --%s', (path, long, means) => {
  expect(options(path).find((option) => option.long === long)?.means).toBe(means);
});

test('runs a command inside a container after one argument', () => {
  const running = commands.filter(([, command]) => command.runsCommandAt === 1).map(([path]) => path);
  expect(running).toEqual([
    'docker compose exec',
    'docker compose run',
    'docker container create',
    'docker container exec',
    'docker container run',
  ]);
});

test.each(['docker scout', 'docker init', 'docker model'])('claims nothing of what follows %s', (path) => {
  expect(docker.commands[path]).toMatchObject({ optionsEndAtArgument: true });
  expect(docker.commands[path]?.args).toBeUndefined();
});

test('reads docker-compose as docker compose', () => {
  expect(docker.executables['docker-compose']).toBe('docker compose');
});
