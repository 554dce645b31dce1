import fc from 'fast-check';
import { expect } from 'vitest';
import { lex, type LexedCommand } from '../../src/resolve/lexer.ts';
import type { BashOracle, OracleWord } from './bash-oracle.ts';
import { knownDifferences } from './known-differences.ts';
import { shellLines } from './shell-lines.ts';

/** What the lexer reads, as the oracle tells it: an outer command before those in its substitutions. */
export function lexedWords(text: string): OracleWord[][] {
  return wordsOf(lex(text, 'sh').commands);
}

function wordsOf(commands: readonly LexedCommand[]): OracleWord[][] {
  return commands.flatMap(({ words }) => [
    ...(words.length > 0 ? [words.map(({ value, start, end }) => ({ value, start, end }))] : []),
    ...words.flatMap(({ nested }) => wordsOf(nested)),
  ]);
}

/**
 * Compares so many generated texts, word by word with their places, and tells the first difference. Texts that
 * tree-sitter cannot read and those of a known difference do not count; where they are many, that is told.
 */
export function differenceFromBash(oracle: BashOracle, count: number): string | undefined {
  let left = 0;
  const same = fc.property(shellLines, (text) => {
    const known = knownDifferences.some(({ pattern }) => pattern.test(text));
    const expected = known ? undefined : oracle(text);
    if (expected === undefined) left += 1;
    fc.pre(expected !== undefined);
    expect(lexedWords(text)).toEqual(expected);
  });
  const report = fc.check(same, { numRuns: count, seed: 4 });
  if (report.failed) return fc.defaultReportMessage(report);
  return left < count / 8 ? undefined : `${left} texts were left out`;
}
