import { execFile } from 'node:child_process';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { fixDiff } from '../../src/cli/fix-diff.ts';

test.each(['2. 리눅스 권한.md', 'a"b\\c.md', 'tab\t한글.md', '쉘.md'])(
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
