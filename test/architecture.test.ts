import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const root = path.join(import.meta.dirname, '../src');
const ground = ['study', 'grammar', 'language'];
const stages = ['read', 'parse', 'outline', 'resolve', 'explain', 'link'];

/** What each room may import from, besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(ground.map((room) => [room, ground])),
  ...Object.fromEntries(stages.map((room) => [room, ground])),
  check: ground,
  find: ground,
  render: ground,
  export: [...ground, 'render'],
  write: ground,
  workers: [...ground, 'read', 'pipeline.ts'],
  score: [...ground, ...stages, 'pipeline.ts'],
};

function imports(): { from: string; to: string; file: string }[] {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  return files.flatMap((file) => {
    const text = readFileSync(path.join(root, file), 'utf8');
    const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1]!);
    return specifiers.map((specifier) => {
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
      return { from: file.split('/')[0]!, to: target.split('/')[0]!, file };
    });
  });
}

test('imports point one way: stages stand side by side on the ground floor', () => {
  const wrong = imports().filter(({ from, to }) => {
    const rooms = allowed[from];
    return rooms !== undefined && to !== from && !rooms.includes(to);
  });
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});
