import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docker } from '../../src/grammar/docker.ts';
import { buildTools } from '../../src/grammar/tools.ts';
import { lex } from '../../src/resolve/lexer.ts';
import { readCommand } from '../../src/resolve/read-command.ts';
import { generateFault } from '../resolve/docker-faults.ts';
import { generateLine, runnableCommands, textOf } from '../resolve/docker-lines.ts';
import { seeded } from '../resolve/random.ts';

/**
 * The client itself as an oracle: with its engine at a closed port it checks the grammar, then fails to connect. Only
 * commands that need the engine are run, in an empty folder that is also their home.
 */
const client = spawnSync('docker', ['--version'], { encoding: 'utf8' });
const majorOf = (text: string | null) => /(\d+)\./.exec(text ?? '')?.[1];
const isOurs = majorOf(client.stdout) === majorOf(docker.source);

/** Plugins have clients of their own; the others write settings, or speak to a registry without the engine. */
const left =
  /^docker (?:buildx|compose|builder|ai|debug|desktop|extension|init|mcp|model|offload|pass|sandbox|scout|context|login|logout|manifest|trust|search|image build|plugin create)(?: |$)/;
const commands = runnableCommands(docker).filter((command) => !left.test(command));

type Verdict = 'accepted' | 'unknown-subcommand' | 'unknown-option' | 'missing-value' | 'arguments' | 'value';

/** What the client says of a line: its own words, told apart. */
function verdictOf(said: string): Verdict {
  if (/unknown (?:shorthand )?flag/.test(said)) return 'unknown-option';
  if (/flag needs an argument/.test(said)) return 'missing-value';
  if (/unknown command|is not a docker command/.test(said)) return 'unknown-subcommand';
  if (/accepts no arguments|(?:requires|accepts) (?:exactly|at least|at most|between)? ?\d+/.test(said))
    return 'arguments';
  return /invalid argument .* for /.test(said) ? 'value' : 'accepted';
}

const tools = buildTools();

function ours(text: string): Verdict {
  const [problem] = readCommand(lex(text, 'sh').commands[0]!, tools)!.problems;
  switch (problem?.kind) {
    case 'missing-argument':
    case 'extra-argument':
      return 'arguments';
    case 'unknown-subcommand':
    case 'unknown-option':
    case 'missing-value':
      return problem.kind;
    default:
      return 'accepted';
  }
}

let home: string;
beforeAll(async () => void (home = await mkdtemp(path.join(tmpdir(), 'pilgi-docker-'))));
afterAll(() => rm(home, { recursive: true, force: true }));

function ask(text: string): Promise<string> {
  const words = lex(text, 'sh').commands[0]!.words.map(({ value }) => value);
  const env = { PATH: process.env['PATH'], HOME: home, DOCKER_HOST: 'tcp://127.0.0.1:1', LANG: 'C' };
  return new Promise((resolve) => {
    const child = execFile('docker', words.slice(1), { cwd: home, env, timeout: 20_000 }, (_, out, err) =>
      resolve(err + out),
    );
    child.stdin?.end();
  });
}

/** Where the two differ although both are right. */
const knownDifferences: readonly { reason: string; ours: readonly Verdict[]; client: Verdict }[] = [
  {
    reason:
      'after a wrong subcommand the client speaks of the first option, which the group above does not have',
    ours: ['unknown-subcommand'],
    client: 'unknown-option',
  },
  {
    reason: 'the client reads values too, as it meets them: files, addresses, labels',
    ours: ['accepted', 'arguments', 'missing-value'],
    client: 'value',
  },
];

/** The lines on which the client and the resolver do not agree, with the reason where there is a known one. */
async function differences(texts: readonly string[]): Promise<{ line: string; reason?: string }[]> {
  const found: { line: string; reason?: string }[] = [];
  for (let at = 0; at < texts.length; at += 8) {
    const batch = texts.slice(at, at + 8);
    const said = await Promise.all(batch.map(ask));
    for (const [index, text] of batch.entries()) {
      const [theirs, own] = [verdictOf(said[index]!), ours(text)];
      if (theirs === own) continue;
      const known = knownDifferences.find((one) => one.client === theirs && one.ours.includes(own));
      const line = `${text}: ${said[index]!.split('\n', 1)[0]}, not ${own}`;
      found.push({ line, ...(known && { reason: known.reason }) });
    }
  }
  return found;
}

describe.skipIf(!isOurs)(
  `the docker client (skipped where ${docker.source.split(',')[0]} is not installed)`,
  () => {
    test('accepts the generated lines that the resolver accepts', async () => {
      const texts = Array.from({ length: 992 }, (_, index) =>
        textOf(generateLine(docker, commands[index % commands.length]!, seeded(index)).words),
      );
      const found = await differences(texts);
      expect(found.filter(({ reason }) => reason === undefined)).toEqual([]);
      expect(found.length).toBeLessThan(texts.length * 0.02);
    });

    test('rejects the generated faults, for the same reason', async () => {
      const kinds = ['unknown-subcommand', 'unknown-option', 'missing-value', 'extra-argument'] as const;
      const texts = Array.from(
        { length: 500 },
        (_, index) =>
          generateFault(docker, commands, kinds[index % kinds.length]!, seeded(10_000 + index)).text,
      );
      const found = await differences(texts);
      expect(found.filter(({ reason }) => reason === undefined)).toEqual([]);
    });
  },
);
