import { expect, test } from 'vitest';
import { executables, ordinaryWords, subcommandDepth, wrappers } from '../../src/grammar/generic.ts';

test.each('ls curl apt-get npm python3 mysql redis-cli kubectl systemctl ssh-keygen cd ipconfig'.split(' '))(
  'knows %s as an executable',
  (name) => {
    expect(executables.has(name)).toBe(true);
  },
);

test.each('컨테이너 the nothing Usage REPOSITORY CONTAINER'.split(' '))(
  'does not take %s for an executable',
  (word) => {
    expect(executables.has(word)).toBe(false);
  },
);

test.each(
  `find make test time look file host service node sort which who more less top join split date sleep kill watch
   open start cut head tail wait type set history python java`.split(/\s+/),
)('leaves it to the context whether %s is a command', (word) => {
  expect(ordinaryWords.has(word)).toBe(true);
});

test.each('docker docker-compose git npm mkdir curl sudo grep apt-get kubectl chmod'.split(' '))(
  'takes %s at the start of a line for a command',
  (name) => {
    expect(executables.has(name)).toBe(true);
    expect(ordinaryWords.has(name)).toBe(false);
  },
);

test('holds only executables in all of its tables', () => {
  const names = [...ordinaryWords, ...Object.keys(subcommandDepth), ...Object.keys(wrappers)];
  expect(names.filter((name) => !executables.has(name))).toEqual([]);
});

test.each([
  ['apt', 'install', 1],
  ['git', 'commit', 1],
  ['git', 'stash', 2],
  ['kubectl', 'get', 1],
  ['kubectl', 'create', 2],
  ['helm', 'install', 1],
  ['helm', 'repo', 2],
  ['aws', 's3', 2],
  ['npm', 'run', 1],
])('names a command of %s %s with %i words', (tool, word, depth) => {
  const known = subcommandDepth[tool];
  expect(typeof known === 'object' ? (known[word] ?? known['*']) : known).toBe(depth);
});

test.each([
  ['sudo', '-u'],
  ['nice', '-n'],
  ['timeout', '-s'],
  ['xargs', '-I'],
])('knows that %s takes a value after %s', (name, option) => {
  expect(wrappers[name]?.optionsWithValue).toContain(option);
});

test('knows what else may stand before the command that is run', () => {
  expect(wrappers['timeout']?.args).toBe(1);
  expect(wrappers['env']?.assignments).toBe(true);
  expect(wrappers['time']).toMatchObject({ args: 0, assignments: false });
});
