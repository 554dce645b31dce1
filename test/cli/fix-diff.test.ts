import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { choosePalette } from '../../src/check/format/palette.ts';
import { fixDiff, shownDiff } from '../../src/cli/fix-diff.ts';

test.each(['2. 리눅스 권한.md', 'a"b\\c.md', 'tab\t한글.md', 'bell\u0007.md', '쉘.md'])(
  'git applies the diff of a note called %j',
  async (name) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'pilgi-fix-diff-'));
    await writeFile(path.join(folder, name), '쉘이다\n끝');
    await writeFile(path.join(folder, 'fix.diff'), fixDiff(name, '쉘이다\n끝', '셸이다\n끝'));
    await promisify(execFile)('git', ['apply', 'fix.diff'], { cwd: folder });
    expect(await readFile(path.join(folder, name), 'utf8')).toBe('셸이다\n끝');
  },
);

test('a Korean name is readable', () => {
  expect(fixDiff('리눅스 권한.md', '쉘\n', '셸\n').split('\n').slice(0, 3)).toEqual([
    '--- a/리눅스 권한.md',
    '+++ b/리눅스 권한.md',
    '@@ -1,1 +1,1 @@',
  ]);
});

test('on a terminal each kind of line has its color, and a note moves no cursor', () => {
  const palette = choosePalette({ isTTY: true }, {});
  const diff = fixDiff('a.md', '앞\n쉘\u001B[2J\n', '앞\n셸\n');
  expect(shownDiff(diff, palette).split('\n')).toEqual([
    palette.strong('--- a/a.md'),
    palette.strong('+++ b/a.md'),
    palette.info('@@ -1,2 +1,2 @@'),
    ' 앞',
    palette.error('-쉘'),
    palette.added('+셸'),
    '',
  ]);
  expect(palette.error('-쉘')).not.toBe(palette.added('-쉘'));
});
