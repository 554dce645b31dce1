import { expect, test } from 'vitest';
import { readFrontMatter } from '../../src/read/front-matter.ts';

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
