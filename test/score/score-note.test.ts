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
    const truth = { commands: [labeled('c1', 1, 'nomad run', ['-n', '-if'])] };
    const options = [
      { written: '-n web', long: '-n', value: 'web' },
      { written: '-i', long: '-i' },
      { written: '-f', long: '-f' },
    ];
    expect(outcome(truth, { commands: [recognized('c1', 1, 'nomad run', options)] }).slice(2)).toEqual([
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

describe('explanations', () => {
  const commands = [labeled('c1', 9, 'git pull')];
  const given = [recognized('c7', 9, 'git pull'), recognized('c8', 10, 'git push')];

  test('match on a near line, or far away by their words without markup', () => {
    const truth = {
      commands,
      explanations: [
        { command: 'c1', line: 8, text: '받아서 합친다', form: 'before' },
        { command: 'c1', line: 20, text: '`pull`은  병합까지 한다', form: 'sentence' },
        { command: 'c1', line: 30, text: '아직 없는 설명', form: 'after' },
      ],
    };
    const facts = {
      commands: given,
      explanations: [
        { commands: ['c7'], form: 'before', line: 7, text: '전혀 다른 말' },
        { commands: ['c7', 'c8'], form: 'sentence', line: 18, text: '그러나 pull은 병합까지 한다.' },
      ],
    };
    expect(outcome(truth, facts).filter((line) => /^\w+ explanations/.test(line))).toEqual([
      'found explanations 8 git pull (9)',
      'found explanations 20 git pull (9)',
      'missed explanations 30 git pull (9)',
      'right explanations 7 git pull (9)',
      'right explanations 18 git pull (9)',
      'false explanations 18 git push (10)',
    ]);
  });

  test('count without the weak forms too', () => {
    const truth = { commands, explanations: [{ command: 'c1', line: 1, text: '받기', form: 'heading' }] };
    const facts = {
      commands: given,
      explanations: [
        { commands: ['c7'], form: 'heading', line: 1, text: '받기' },
        { commands: ['c7'], form: 'before', line: 5, text: '엉뚱한 글' },
      ],
    };
    const scores = tally(scoreNote({ ...noTruth, ...truth }, { ...noFacts, ...facts }, tools));
    const counts = (kind: string) => {
      const { expected, found, given, right } = scores.find(
        (row) => row.kind === kind && row.group === undefined,
      )!;
      return { expected, found, given, right };
    };
    expect(counts('explanations')).toEqual({ expected: 1, found: 1, given: 2, right: 1 });
    expect(counts('strong explanations')).toEqual({ expected: 0, found: 0, given: 1, right: 0 });
  });
});

test('terms match by their text without markup, quotes and a trailing parenthesis', () => {
  const truth = {
    terms: [
      { term: '도커(Docker)', line: 3, meaning: '플랫폼' },
      { term: '파드', line: 5, meaning: '단위' },
    ],
  };
  const facts = {
    terms: [
      { term: '"도커"', meaning: '플랫폼', form: 'sentence', line: 4 },
      { term: '파드', meaning: '단위', form: 'sentence', line: 7 },
    ],
  };
  expect(outcome(truth, facts)).toEqual([
    'found terms 3 도커',
    'missed terms 5 파드',
    'right terms 4 도커',
    'false terms 7 파드',
  ]);
});

test('options match by command, name and near line', () => {
  const truth = {
    options: [{ command: 'docker container run', option: '--rm', line: 3, meaning: '자동 삭제' }],
  };
  const facts = (command: string, line: number) => ({
    options: [{ command, option: '--rm', written: '--rm', meaning: '자동 삭제', line }],
  });
  expect(outcome(truth, facts('docker container run', 4))).toEqual([
    'found options 3 docker container run --rm',
    'right options 4 docker container run --rm',
  ]);
  expect(outcome(truth, facts('docker container exec', 3))).toEqual([
    'missed options 3 docker container run --rm',
    'false options 3 docker container exec --rm',
  ]);
});

test('exercises match where the solutions overlap', () => {
  const commands = [labeled('c1', 5, 'git pull'), labeled('c2', 6, 'git push')];
  const given = [recognized('c1', 4, 'git fetch'), recognized('c2', 6, 'git push')];
  const truth = { commands, exercises: [{ line: 3, solution: ['c1', 'c2'] }] };
  const facts = (solution: string[]) => ({
    commands: given,
    exercises: [{ task: '과제', solution, line: 3 }],
  });
  const exercises = (solution: string[]) =>
    outcome(truth, facts(solution)).filter((line) => line.includes('exercises'));
  expect(exercises(['c1', 'c2'])).toEqual(['found exercises 3', 'right exercises 3']);
  expect(exercises(['c1'])).toEqual(['missed exercises 3', 'false exercises 3']);
});
