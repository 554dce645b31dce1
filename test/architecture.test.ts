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
  watch: [...ground, 'render'],
  write: ground,
  workers: [...ground, 'read'],
  // What a worker starts: a second entry of the program, which nothing imports.
  'workers/note-worker.ts': [...ground, 'workers', 'pipeline.ts'],
  score: [...ground, ...stages, 'pipeline.ts'],
  'pipeline.ts': [...ground, ...stages, 'workers'],
  'index.ts': ['study', 'pipeline.ts', 'export', 'render', 'write'],
  cli: [...ground, 'pipeline.ts', 'check', 'export', 'find', 'read', 'render', 'watch', 'workers', 'write'],
  'main.ts': ['cli', 'language', 'study'],
  'bin.ts': ['main.ts', 'cli', 'write'],
  'score.ts': ['score', 'study'],
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
      return {
        from: Object.hasOwn(allowed, file) ? file : file.split('/')[0]!,
        to: target.split('/')[0]!,
        file,
      };
    });
  });
}

test('imports point one way: stages stand side by side on the ground floor', () => {
  const wrong = imports().filter(({ from, to }) => {
    return to !== from && allowed[from]?.includes(to) !== true;
  });
  expect(wrong.map(({ file, to }) => `${file} imports ${to}`)).toEqual([]);
});
