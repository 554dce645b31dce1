import { expect, test } from 'vitest';
import { differences, scoreTable } from '../../src/score/report.ts';
import type { Verdict } from '../../src/score/score-note.ts';
import { tally } from '../../src/score/tally.ts';

const command = (
  line: number,
  side: Verdict['side'],
  agreed: boolean,
  group: string,
  key = 'docker container ls',
): Verdict => ({ kind: 'commands', line, side, agreed, group, key, text: 'docker ps -a' });

const verdicts: Verdict[] = [
  command(12, 'expected', false, 'fence'),
  command(3, 'expected', true, 'fence'),
  command(3, 'given', true, 'fence'),
  command(7, 'expected', true, 'inline'),
  command(7, 'given', true, 'inline'),
  command(9, 'given', false, 'inline', 'docker'),
  { kind: 'questions', line: 20, side: 'expected', agreed: false, key: '', text: '왜?' },
];

test('the table has a line for each kind and, below it, for each place or form', () => {
  expect(`\n${scoreTable(tally(verdicts))}\n`).toBe(`
           precision  recall     F1  found  false
commands       0.667   0.667  0.667    2/3      1
  fence        1.000   0.500  0.667    1/2      0
  inline       0.500   1.000  0.667    1/1      1
questions          –   0.000      –    0/1      0
`);
});

test('each difference is named with its line, in the order of the note', () => {
  expect(differences([{ path: 'note.md', verdicts }])).toEqual([
    'note.md:9 false commands: docker "docker ps -a" (inline)',
    'note.md:12 missed commands: docker container ls "docker ps -a" (fence)',
    'note.md:20 missed questions: "왜?"',
  ]);
});

test('what nothing was found of and nothing was right has an F1 of 0', () => {
  const [row] = tally([command(1, 'expected', false, 'fence'), command(2, 'given', false, 'fence')]);
  expect(row).toMatchObject({ precision: 0, recall: 0, f1: 0 });
});
