import { expect, test } from 'vitest';
import { openBashOracle } from '../resolve/bash-oracle.ts';
import { differenceFromBash } from '../resolve/compare-with-bash.ts';

test('the lexer and tree-sitter-bash read the same in 20,000 generated texts', async () => {
  expect(differenceFromBash(await openBashOracle(), 20_000)).toBeUndefined();
});
