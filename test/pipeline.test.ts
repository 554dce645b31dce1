import { VFile } from 'vfile';
import { expect, test, vi } from 'vitest';
import { studyFiles } from '../src/pipeline.ts';

vi.mock(import('../src/outline/outline.ts'), async (importOriginal) => {
  const original = await importOriginal();
  return {
    outline: (tree, options) => {
      if (options.source.includes('무너진다')) throw new RangeError('Maximum call stack size exceeded');
      return original.outline(tree, options);
    },
  };
});

test('a fault of ours in one note leaves out that note alone, and says so', () => {
  const files = ['1.md', '2.md', '3.md'].map(
    (path) => new VFile({ path, value: path === '2.md' ? '# 무너진다\n' : '# 노트\n\n`docker ps` : 목록\n' }),
  );
  const set = studyFiles(files, { folder: '' }, 'ko');
  expect(set.notes.map(({ path }) => path)).toEqual(['1.md', '3.md']);
  expect(files[1]!.messages).toMatchObject([
    {
      fatal: true,
      ruleId: 'internal-error',
      line: 1,
      reason: expect.stringMatching(/RangeError: Maximum call stack.*이슈/),
    },
  ]);
  expect(files[0]!.messages).toEqual([]);
});
