import { expect, test } from 'vitest';
import { checkFiles, filesOf, lineOf } from './checked-texts.ts';

const fence = '```\ndocker ps\n```\n';

function linesWith(text: string): (number | undefined)[] {
  const [file] = filesOf({ 'note.md': text });
  checkFiles([file!], { preset: 'default', severities: { 'unexplained-command': 'off' } });
  return file!.messages.map(({ line }) => line);
}

test.each([
  ['nothing is turned off', fence, [1]],
  ['disable turns a rule off to the end', `<!-- pilgi-disable fence-language -->\n\n${fence}\n${fence}`, []],
  [
    'enable turns it on again',
    `<!-- pilgi-disable fence-language -->\n\n${fence}\n<!-- pilgi-enable -->\n\n${fence}`,
    [9],
  ],
  ['disable without names turns all off', `<!-- pilgi-disable -->\n\n${fence}`, []],
  [
    'ignore speaks of the next block alone',
    `<!-- pilgi-ignore fence-language -->\n\n${fence}\n${fence}`,
    [7],
  ],
  ['another rule is not touched', `<!-- pilgi-ignore empty-heading -->\n\n${fence}`, [3]],
  ['another comment is a comment', `<!-- pilgi-disabled -->\n\n${fence}`, [3]],
])('%s', (_name, text, expected) => {
  expect(linesWith(text)).toEqual(expected);
});

test('severities by rule win over those of the rules, and off turns one off', () => {
  const [file] = filesOf({ 'note.md': fence });
  checkFiles([file!], { severities: { 'fence-language': 'error', 'unexplained-command': 'off' } });
  expect(file!.messages.map(({ fatal, ruleId }) => [ruleId, fatal])).toEqual([['fence-language', true]]);
});

test('habits become one message that names the lines of the others', () => {
  const [file] = filesOf({ 'note.md': Array.from({ length: 8 }, () => fence).join('\n') });
  checkFiles([file!], { severities: { 'unexplained-command': 'off' } });
  expect(file!.messages.map(lineOf)).toEqual([
    '1:1: Unexpected fence without a language, expected `bash` (also on lines 5, 9, 13, 17, 21 and 2 more)',
  ]);
});
