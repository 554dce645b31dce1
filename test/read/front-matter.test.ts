import { expect, test } from 'vitest';
import { readFrontMatter as readIn } from '../../src/read/front-matter.ts';

const readFrontMatter = (yaml: string) => readIn(yaml, 'ko');

test('reads content keys and leaves keys of other tools alone', () => {
  const { matter, faults } = readFrontMatter(
    'title: 도커\norder: 2\ntags: [docker, 기초]\naliases: null\nmarp: true',
  );
  expect(matter).toEqual({ title: '도커', order: 2, tags: ['docker', '기초'] });
  expect(faults).toEqual([]);
});

test('a wrong value costs only itself', () => {
  const { matter, faults } = readFrontMatter('title: 도커\norder: 둘째');
  expect(matter).toEqual({ title: '도커' });
  expect(faults).toMatchObject([{ rule: 'front-matter-value', key: 'order', line: 2 }]);
});

test.each(['launch_options: {args: [x]}', 'dest: ../../x', '__proto__: {polluted: true}'])(
  'refuses %s',
  (yaml) => {
    const { matter, faults } = readFrontMatter(yaml);
    expect(faults).toMatchObject([{ rule: 'front-matter-reserved' }]);
    expect(matter).toEqual({});
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  },
);

test('an alias bomb is a message, not a crash', () => {
  const lines = ['a: &a [x,x,x,x,x,x,x,x,x]'];
  for (let index = 0; index < 8; index += 1) {
    const [name, before] = [String.fromCharCode(98 + index), String.fromCharCode(97 + index)];
    lines.push(`${name}: &${name} [${Array.from({ length: 9 }, () => `*${before}`).join(',')}]`);
  }
  expect(readFrontMatter(lines.join('\n')).faults).toMatchObject([{ rule: 'front-matter-syntax' }]);
});

test('broken YAML is told with its line', () => {
  expect(readFrontMatter('title: "열린 따옴표\norder: 1').faults).toMatchObject([
    { rule: 'front-matter-syntax' },
  ]);
});

test.each([
  ['title-long: 1\norder: 둘째', 2, 1],
  ['a:\n  order: 1\n"order": x', 3, 1],
  ['# order\n? order\n: x', 2, 3],
  ['{ title: 도커, order: x }', 1, 14],
])('a wrong value is told at its key: %j', (yaml, line, column) => {
  expect(readFrontMatter(yaml).faults).toMatchObject([{ key: 'order', line, column }]);
});

test.each([
  ['order: 둘째', '수를 쓴다', 'expected a number'],
  ['lang: fr', 'ko, en 가운데 고른다', 'expected one of ko, en'],
  ['tags: {a: 1}', '낱말이나 그 목록을 쓴다', 'expected words or a list of them'],
  ['title: "  "', '글을 쓴다', 'expected text'],
  ['title: "열린', '닫는 따옴표나 괄호가 없다', 'missing closing quote or bracket'],
  ['a: 1\na: 2', '같은 이름이 두 번 나온다', 'the same key twice'],
  ['title: [도커]', '글을 쓴다', 'expected text'],
  ['a: *b', '별칭(*)이 가리키는 곳이 없거나 너무 많다', 'aliases (*) that lead nowhere, or too many of them'],
  ['a: @b', '이 기호로 시작하는 값은 따옴표로 감싼다', 'a value that begins with this sign needs quotes'],
  ['a:\n\t- b', '들여쓰기에 탭을 쓸 수 없다', 'unexpected tab as indentation'],
])('%j is told in the reader’s language alone', (yaml, korean, english) => {
  expect(readIn(yaml, 'ko').faults.map(({ detail }) => detail)).toEqual([korean]);
  expect(readIn(yaml, 'en').faults.map(({ detail }) => detail)).toEqual([english]);
});

test('a text between rules is no front matter', () => {
  expect(readFrontMatter('그냥 글')).toEqual({ matter: {}, faults: [] });
});
