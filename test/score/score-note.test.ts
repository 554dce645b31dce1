import { describe, expect, test } from 'vitest';
import { buildTools } from '../../src/grammar/tools.ts';
import { scoreNote } from '../../src/score/score-note.ts';
import { tally } from '../../src/score/tally.ts';
import type { Truth } from '../../src/score/truth.ts';
import type { Facts } from '../../src/study/facts.ts';

const tools = buildTools();

const noTruth: Truth = {
  commands: [],
  explanations: [],
  options: [],
  terms: [],
  parts: [],
  instructions: [],
  questions: [],
  exercises: [],
};
const noFacts: Facts = {
  commands: [],
  explanations: [],
  options: [],
  terms: [],
  parts: [],
  instructions: [],
  questions: [],
  exercises: [],
};

const labeled = (
  id: string,
  line: number,
  canonical: string,
  options: string[] = [],
): Truth['commands'][number] => ({
  id,
  line,
  where: 'fence',
  role: 'line',
  text: canonical,
  canonical,
  options,
});

const recognized = (
  id: string,
  line: number,
  canonical: string,
  options: Facts['commands'][number]['options'] = [],
): Facts['commands'][number] => ({
  id,
  line,
  endLine: line,
  where: 'fence',
  role: 'line',
  text: canonical,
  executable: canonical.split(' ')[0]!,
  canonical,
  written: canonical,
  context: 'host',
  options,
  arguments: [],
});

/** What the two sides differ on, and what they agree on, as short lines. */
function outcome(truth: Partial<Truth>, facts: Partial<Facts>): string[] {
  return scoreNote({ ...noTruth, ...truth }, { ...noFacts, ...facts }, tools).map(
    ({ kind, side, agreed, key, line }) =>
      `${side === 'expected' ? (agreed ? 'found' : 'missed') : agreed ? 'right' : 'false'} ${kind} ${line} ${key}`.trim(),
  );
}

describe('commands', () => {
  test('match by line and canonical path, each used once', () => {
    const truth = { commands: [labeled('c1', 1, 'git pull'), labeled('c2', 3, 'git push')] };
    const facts = {
      commands: [
        recognized('c1', 1, 'git pull'),
        recognized('c2', 1, 'git pull'),
        recognized('c3', 4, 'git push'),
      ],
    };
    expect(outcome(truth, facts)).toEqual([
      'found commands 1 git pull',
      'missed commands 3 git push',
      'right commands 1 git pull',
      'false commands 1 git pull',
      'false commands 4 git push',
    ]);
  });

  test('compare options of Docker by long name and value', () => {
    const truth = {
      commands: [labeled('c1', 1, 'docker container run', ['--detach', '--publish=80:80', '--rm'])],
    };
    const facts = {
      commands: [
        recognized('c1', 1, 'docker container run', [
          { written: '-d', long: '--detach' },
          { written: '-p 8080:80', long: '--publish', value: '8080:80' },
        ]),
      ],
    };
    expect(outcome(truth, facts).slice(2)).toEqual([
      'found command options 1 --detach',
      'missed command options 1 --publish=80:80',
      'missed command options 1 --rm',
      'right command options 1 --detach',
      'false command options 1 --publish=8080:80',
    ]);
  });

  test('compare options of tools without a grammar as written, letter by letter, without values', () => {
    const truth = { commands: [labeled('c1', 1, 'helm upgrade', ['-n', '-if'])] };
    const options = [
      { written: '-n web', long: '-n', value: 'web' },
      { written: '-i', long: '-i' },
      { written: '-f', long: '-f' },
    ];
    expect(outcome(truth, { commands: [recognized('c1', 1, 'helm upgrade', options)] }).slice(2)).toEqual([
      'found command options 1 -n',
      'found command options 1 -i',
      'found command options 1 -f',
      'right command options 1 -n',
      'right command options 1 -i',
      'right command options 1 -f',
    ]);
  });

  test.each([
    ['kubectl logs', ['-n', '-fp'], ['--namespace', '--follow', '--previous']],
    ['git log', ['-5', '--oneline'], ['--max-count', '--oneline']],
    ['git merge', ['--no-ff', '--abor'], ['--no-ff', '--abort']],
  ])('take any spelling in the labels of %s for the one the grammar has', (command, written, longs) => {
    const truth = { commands: [labeled('c1', 1, command, written)] };
    const options = longs.map((long) => ({ written: long, long }));
    expect(outcome(truth, { commands: [recognized('c1', 1, command, options)] }).slice(2)).toEqual([
      ...longs.map((long) => `found command options 1 ${long}`),
      ...longs.map((long) => `right command options 1 ${long}`),
    ]);
  });
});
