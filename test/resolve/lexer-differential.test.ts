import { beforeAll, describe, expect, test } from 'vitest';
import { type BashOracle, openBashOracle } from './bash-oracle.ts';
import { differenceFromBash, lexedWords } from './compare-with-bash.ts';
import { knownDifferences } from './known-differences.ts';

let oracle: BashOracle;

beforeAll(async () => {
  oracle = await openBashOracle();
});

describe('the lexer and tree-sitter-bash', () => {
  test('read the same words at the same places in generated texts', () => {
    expect(differenceFromBash(oracle, 2000)).toBeUndefined();
  });

  test.each(knownDifferences)('differ: $reason', ({ example, pattern }) => {
    expect(example).toMatch(pattern);
    expect(lexedWords(example)).not.toEqual(oracle(example));
  });
});
