import { describe, expect, test } from 'vitest';
import { VFile } from 'vfile';
import { leaveOutDeep } from '../../src/parse/leave-out-deep.ts';
import { parseNote } from '../../src/parse/processor.ts';

function leaveOut(text: string): { left: boolean; messages: string[] } {
  const file = new VFile({ path: 'a.md', value: text });
  const left = leaveOutDeep(parseNote(text), file, 'ko');
  return {
    left,
    messages: file.messages.map((message) => `${message.ruleId} ${message.fatal} ${message.line}`),
  };
}

describe('a note whose tree is too deep to walk is left out with its line', () => {
  test.each([
    ['quotes', `글\n\n${'>'.repeat(300)} 깊다\n`, 3],
    ['HTML', `글\n\n${'<div>'.repeat(300)}\n`, 3],
    ['lists', Array.from({ length: 130 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n'), 125],
  ])('by %s', (_, text, line) => {
    expect(leaveOut(text)).toEqual({ left: true, messages: [`too-deep true ${line}`] });
  });

  test('one of usual depth stays', () => {
    expect(leaveOut(`${'>'.repeat(100)} 깊다\n\n<div><p>a</p></div>\n`)).toEqual({
      left: false,
      messages: [],
    });
  });
});
