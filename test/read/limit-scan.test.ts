import { expect, test } from 'vitest';
import { findBrokenLimit } from '../../src/read/limit-scan.ts';
import { limits } from '../../src/read/limits.ts';

const small = { ...limits, fence: 3, blocks: 2 };
const fence = (count: number) => `\`\`\`sh\n${'docker ps\n'.repeat(count)}\`\`\`\n`;

test('lines of a fence are counted for each, and what stands in it is counted as nothing else', () => {
  expect(findBrokenLimit(`${fence(3)}\n${fence(3)}`, small)).toBeUndefined();
  expect(findBrokenLimit(`글\n\n${fence(4)}`, small)).toEqual({
    limit: 'fence',
    line: 7,
    column: 1,
    size: 4,
  });
  expect(findBrokenLimit(`\`\`\`\n${'- a\n'.repeat(3)}\`\`\`\n`, small)).toBeUndefined();
  expect(findBrokenLimit('- a\n'.repeat(3), small)).toMatchObject({ limit: 'blocks', line: 3 });
});
