import { expect, test } from 'vitest';
import { terminalTraits } from '../../src/cli/terminal-traits.ts';

const person = { isTTY: true, columns: 120 };

test.each([
  ['a person’s terminal', person, {}, { interactive: true, colors: true, columns: 120 }],
  ['a pipe', {}, {}, { interactive: false, colors: false, columns: 80 }],
  ['a terminal of a CI machine', person, { CI: '' }, { interactive: false, colors: true, columns: 120 }],
  [
    'where colors are not wanted',
    person,
    { NO_COLOR: '1' },
    { interactive: true, colors: false, columns: 120 },
  ],
  ['an empty NO_COLOR', person, { NO_COLOR: '' }, { interactive: true, colors: true, columns: 120 }],
  ['a dumb terminal', person, { TERM: 'dumb' }, { interactive: true, colors: false, columns: 120 }],
])('%s', (_, stream, env, traits) => {
  expect(terminalTraits(stream, env)).toEqual(traits);
});
